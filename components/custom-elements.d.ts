import type { DetailedHTMLProps, HTMLAttributes } from 'react';

type CustomElement = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & {
  class?: string;
  [attribute: `data-${string}`]: string | number | undefined;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'theme-switch': CustomElement;
      'video-plate': CustomElement;
      'pass-on': CustomElement;
      'search-panel': CustomElement;
      'glance-switch': CustomElement;
      'cover-switch': CustomElement;
      'neutral-link': CustomElement;
      'page-comments': CustomElement;
      'reader-settings': CustomElement;
      'tag-filter': CustomElement;
      'remembered-language': CustomElement;
      'own-language-first': CustomElement;
    }
  }
}
