import type { DetailedHTMLProps, HTMLAttributes } from 'react';

type CustomElement = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & {
  class?: string;
  [attribute: `data-${string}`]: string | number | undefined;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      /** Any element of elements/: `custom-elements.test.ts` compares the names. */
      [name: `${string}-${string}`]: CustomElement;
    }
  }
}
