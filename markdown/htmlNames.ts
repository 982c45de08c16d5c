const words = (list: string): Set<string> => new Set(list.trim().split(/\s+/));

/**
 * Elements that HTML has or had, beside those that `sanitize` keeps or strips.
 * https://html.spec.whatwg.org/multipage/indices.html#elements-3,
 * https://html.spec.whatwg.org/multipage/obsolete.html#non-conforming-features
 */
export const otherElements = words(`
  address applet area article aside audio base basefont bgsound big blink body button canvas center
  datalist dialog dir fieldset font footer form frame frameset head header hgroup html image input
  isindex keygen label legend link listing main map marquee menu menuitem meta meter multicol nav
  nextid nobr optgroup output param picture progress rb rtc search selectedcontent slot source spacer
  track video
`);

/** Those that do something, which no article can. */
export const controls = words(
  'button canvas datalist dialog form input keygen map meter progress select textarea',
);

/** Those of sound, video and pictures, which have rules of their own. */
export const media = words('audio picture source track video');

/** Attributes that readers see or hear. */
export const wordAttributes = ['title', 'ariaLabel', 'alt', 'label', 'placeholder', 'value'];

/** Kinds of `input` whose value is words. */
export const wordInputs = words('button email reset search submit tel text url');

/** Attributes that stand without a value or with an empty one, in lower case. */
export const emptyAttributes = words(`
  action allowfullscreen alt async autocomplete autofocus autoplay bgcolor border checked cite class
  classname color compact content contenteditable controls crossorigin data datetime declare default
  defer dir disabled download draggable face for formnovalidate headers height hidden href id inert
  ismap itemprop itemref itemscope itemtype label lang language loading loop multiple muted name
  nohref nomodule noresize noshade novalidate nowrap nonce open placeholder playsinline popover
  poster readonly rel required reversed role scope selected sizes spellcheck src srcset start style
  summary tabindex target title translate type usemap valign value width
`);
