import { isMedia } from './media';
import type { Fault } from './problem';

const endings = (text: string): Set<string> => new Set(text.trim().split(/\s+/));

/**
 * Endings of files that are published beside the text that links to them: what people look at, listen
 * to or download. No browser runs any of it on the site's origin, as it would HTML, XML or scripts.
 */
const kinds = endings(`
  pdf epub mobi djvu ps txt rtf csv tsv json geojson bib tex ics vcf vtt srt
  doc docx odt xls xlsx ods ppt pptx odp pages numbers
  zip gz tgz xz bz2 7z rar tar
  avi mkv wmv mpg mpeg aiff wma mid
  py ipynb r c h cpp cs go java rs sql stl npy parquet
`);

/** Those that the site makes itself, too: by its address alone nobody knows whether there is one. */
const made = endings('txt json');

const endingOf = (path: string): string =>
  /\.([a-z\d]{1,8})$/i.exec(path)?.[1]?.toLowerCase() ?? '';

const isPublishable = (path: string): boolean => kinds.has(endingOf(path)) || isMedia(path);

/** Whether an address names a file that nobody but the author has put there. */
export function isOfAuthors(address: string): boolean {
  const path = address.replace(/[?#][\s\S]*/, '');
  const ending = endingOf(path);
  if (path.startsWith('/')) return isPublishable(path) && !made.has(ending);
  return ending !== '' && !/^(?:md|markdown|html?|php|aspx?)$/.test(ending);
}

/**
 * Whether an address names the file of another text, relative to its own; `../x.md` may as well be the
 * Markdown of an article.
 */
export const isText = (address: string): boolean =>
  /^(?!\.\.\/[^/]*$)[^/][^?#]*\.(?:md|markdown)(?:[?#]|$)/i.test(address);

/** Said of such a file that no page is made of. */
export const noText: Fault = {
  what: 'is no text that is published',
  mend: 'correct the name, or publish that first',
};

/** Bytes: a talk of two hours. */
const largestAttachment = 100_000_000;

/** Why a file is not published beside a text, to be said behind its name. */
export function attachmentFault(path: string, bytes: number): Fault | undefined {
  if (!isPublishable(path)) {
    const what = `is of a kind that is not published beside texts (.${endingOf(path)})`;
    return { what, mend: 'pack it as .zip, or let the owner put it into public/' };
  }
  if (bytes <= largestAttachment) return undefined;
  const what = `has ${Math.round(bytes / 1e6)} MB`;
  return { what, mend: `make it smaller: ${largestAttachment / 1e6} MB are the most` };
}

/** Whether a file is what Git LFS leaves where it hasn't fetched the file itself. */
export const isLfsPointer = (bytes: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(0, 60)).startsWith(lfsStart);

const lfsStart = 'version https://git-lfs.github.com/spec/';

/** Said of such a file. */
export const lfsFault: Fault = {
  what: 'is only a pointer of Git LFS',
  mend: 'fetch the file itself with git lfs pull, and where the site is built, too',
};
