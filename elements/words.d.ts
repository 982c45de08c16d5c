import type { Words } from '../words';

declare global {
  /** Words that are put in when scripts are bundled: see words/forScripts.ts. */
  const ZH: Words['scripts'];
  const EN: Words['scripts'];
}
