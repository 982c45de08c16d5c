import { decodeText } from '../../model/decode';
import { type Data, isData, lookUp, textOf } from './data';
import { limits } from './limits';
import type { Report } from './report';
import type { HugoSite, Source } from './site';
import { type SplitText, splitText } from './split';

/** A text of a site with its front matter and body. */
export type Read = Source & SplitText;

const markdown = /^(?:md|markdown|mdown|mkd|html?)$/;

/** Reads a text; undefined when it cannot come over, which the report then says. */
export function readText(source: Source, site: HugoSite, report: Report): Read | undefined {
  const skip = (why: string) => {
    report.skip(source.file, why);
    return undefined;
  };
  if (!site.dialect && !markdown.test(source.extension))
    return skip(`.${source.extension} is not Markdown`);
  const found = site.files.read(source.absolute, limits.text);
  if ('why' in found) return skip(found.why);
  const decoded = decodeText(found.bytes, source.file);
  if ('problem' in decoded) {
    const { what, mend, line } = decoded.problem;
    return skip(`line ${line}: ${what}; ${mend}`);
  }
  const split = splitText(decoded.text, site.dialect?.name);
  if (/^html?$/.test(source.extension) && !split.format) return skip('HTML without front matter');
  const data = site.dialect?.dataOf(split.data, source) ?? split.data;
  return { ...source, ...split, data: withDraft(data, split, source, report) };
}

/** Front matter in which a text is a draft if it says so, or may say so, in a way of its own. */
function withDraft(
  data: Data,
  { wrong, dataLine: line }: SplitText,
  { file }: Source,
  report: Report,
): Data {
  const guard = guardOf(data);
  if (guard) {
    const what = `\`${guard}\` kept it from readers, which this site cannot do: it came over as a draft`;
    const mend = 'delete it, or take out `draft` if everyone may read it';
    report.tell({ file, line, what, mend });
  }
  if (wrong) {
    const what = `the front matter cannot be read in full: ${wrong}`;
    report.tell({ file, line, what, mend: 'it came over as a draft; mend it and import again' });
  }
  const shown = guard ? unguarded(data, guard) : data;
  return guard || wrong ? { ...shown, draft: true } : shown;
}

/** The key by which a plugin or theme keeps a text from readers: with a password, or altogether. */
function guardOf(data: Data): string | undefined {
  const isSet: Record<string, (value: unknown) => boolean> = {
    password: (value) => textOf(value) !== undefined,
    private: (value) => value === true,
    published: (value) => value === false,
    visible: (value) => value === false,
    visibility: (value) => /^(?:private|hidden)$/i.test(textOf(value) ?? ''),
  };
  return Object.entries(isSet).find(([key, test]) =>
    [lookUp(data, key), lookUp(data, 'params', key)].some(test),
  )?.[0];
}

/** Front matter without the password that it had. */
function unguarded(data: Data, guard: string): Data {
  const without = (one: Data) =>
    Object.fromEntries(Object.entries(one).filter(([key]) => key.toLowerCase() !== guard));
  const { params, ...rest } = without(data);
  return { ...rest, ...(isData(params) && { params: without(params) }) };
}
