import type { Language } from './language';

/** A directive of the Content-Security-Policy that an option may need to widen. */
export type Directive =
  | 'script-src'
  | 'style-src'
  | 'img-src'
  | 'font-src'
  | 'connect-src'
  | 'frame-src'
  | 'form-action';

/** Origins by directive, such as `{ 'script-src': ['https://stats.example'] }`. */
type Sources = Partial<Record<Directive, string[]>>;

/** A place for HTML of the owner's own, and what it may load or send to. */
export type Slot = { html: (language: Language) => string; policy: Sources };

/** Settings of giscus, as https://giscus.app shows them. */
export type Giscus = {
  repo: `${string}/${string}`;
  repoId: string;
  category: string;
  categoryId: string;
};

/** What an owner can switch on. Nothing of it is in the site before that. */
export type Options = {
  /** Comments under articles, loaded when a reader asks for them. */
  comments?: Giscus;
  /**
   * Whether what was read stays readable without a connection. `withdrawn` takes it back from readers
   * who have it: leave it so for as long as they may return.
   */
  offline: 'never' | 'on' | 'withdrawn';
  /** Whether readers can set size, typeface and width of the text. */
  readerSettings: boolean;
  /** On every page, at its end. */
  analytics?: Slot;
  /** Under every article. */
  newsletter?: Slot;
};

/** How a slot begins in a page, by which its policy is found. */
const slotStart = (name: 'analytics' | 'newsletter'): string => `<div data-slot="${name}"`;

/** The sources that a page needs beyond the site's own, by what is in its HTML. */
export function sourcesOf(html: string, options: Options): Sources {
  const sources: Sources = {};
  const add = (more: Sources) => {
    for (const [directive, origins] of Object.entries(more) as [Directive, string[]][]) {
      sources[directive] = [...new Set([...(sources[directive] ?? []), ...origins.map(origin)])];
    }
  };
  if (options.comments && html.includes('<page-comments')) add({ 'frame-src': [giscusOrigin] });
  for (const name of ['analytics', 'newsletter'] as const) {
    const slot = options[name];
    if (slot && html.includes(slotStart(name))) add(slot.policy);
  }
  return sources;
}

const giscusOrigin = 'https://giscus.app';

/** @throws Error when a source would let in more than one site, or break the policy */
function origin(source: string): string {
  if (!/^https:\/\/[a-z\d.-]+(?::\d+)?(?:\/[\w./-]*)?$/i.test(source)) {
    throw new Error(
      `site.config.ts allows "${source}", which is not one site; write an address such as https://stats.example`,
    );
  }
  return source;
}
