// All the JavaScript that a page loads by itself.
import './glance-switch';
import './language';
import './pass-on';
import './place';
import './search';
import { recall, remember } from './storage';
import './tag-filter';
import './theme-switch';
import './video-plate';
import './zoom';

// What only some pages have is fetched by those that have it.
if (document.querySelector('cover-switch')) {
  import('./cover-switch').then(({ defineCoverSwitch }) => defineCoverSwitch({ recall, remember }));
}
