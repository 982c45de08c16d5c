// A question is known once its module is loaded.
import '../../lib/archive';
import '../../lib/articles';
import '../../lib/assets';
import '../../lib/feeds';
import '../../lib/lists';
import '../../lib/optionFiles';
import '../../lib/pages';
import '../../lib/previews';
import '../../lib/related';
import '../../lib/series';
import '../../lib/terms';
import '../../lib/years';

export { askAgain } from '../../lib/questions';
