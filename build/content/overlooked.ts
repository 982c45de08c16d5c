import type { Fault, Problem } from '../../model/problem';
import type { Sources } from './sources';

/** Endings of texts in other formats, or of Markdown by another name. */
const otherTexts =
  /\.(?:mdx|mdown|mkdn?|mkdown|mdwn|mdtxt|mdtext|rmd|qmd|txt|rst|org|adoc|asciidoc|textile|html?)$/i;

/**
 * What an author may take for published and isn't, or not as its name says: each once.
 * @param named files that texts name
 */
export function findOverlooked(sources: Sources, named: ReadonlySet<string>): Problem[] {
  const { texts, others, links, folders } = sources;
  const all = [...texts, ...others];
  const ofFiles = all.flatMap(({ path, file }): [string, Fault][] => {
    const fault = faultOf(path.split('/').at(-1) ?? '', named.has(file));
    return fault ? [[file, fault]] : [];
  });
  return [
    ...ofFiles,
    ...folders.map(({ file }) => [file, folderFault] as const),
    ...links.map(({ file }) => [file, linkFault] as const),
  ].map(([file, fault]) => ({ file, line: 1, ...fault, level: 'doubt' }));
}

function faultOf(name: string, isNamed: boolean): Fault | undefined {
  if (otherTexts.test(name) && !isNamed && !/^(?:readme|licen[cs]e)\b/i.test(name)) {
    const what = 'the file is overlooked: texts end in .md';
    return { what, mend: 'rename it if it is one, and write what it shows in Markdown' };
  }
  if (/^index\.(?:.*\.)?(?:md|markdown)$/i.test(name) && !name.startsWith('index.')) {
    const what = `${name} is read as index.md, which not every program does`;
    return { what, mend: 'rename it, in lower-case letters' };
  }
  return undefined;
}

const folderFault: Fault = {
  what: 'the folder has the name of a text',
  mend: 'rename it without its ending; the text in it is called index.md',
};

const linkFault: Fault = {
  what: 'this is a link on the disk, which is not followed',
  mend: 'put the file or folder itself here, or take the link away',
};
