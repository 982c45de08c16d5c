import { rising } from '../../model/order';
import { byPlace, formatProblem, type Problem } from '../../model/problem';

/** What an import did, and what it leaves to a person. */
export class Report {
  articles = 0;
  pages = 0;
  /** Texts by language. */
  readonly texts = new Map<string, number>();
  pictures = 0;
  files = 0;
  fetched = 0;
  /** Articles whose date is that of their first commit. */
  undated = 0;
  readonly written = { new: 0, same: 0 };
  /** Files that are there already and differ. */
  readonly kept: string[] = [];
  /** Remote pictures that became links. */
  readonly links = new Map<string, number>();
  /** Shortcodes of which words are left, and where those are of which nothing is, by their names. */
  readonly shortcodes = new Map<string, { count: number; first: string; dropped: Set<string> }>();
  readonly lost = new Map<string, { places: Map<string, number[]>; dropped: Set<string> }>();
  readonly skipped: { file: string; why: string }[] = [];
  readonly notes: string[] = [];
  /** Files beside texts that none of them names, by their folders. */
  readonly behind = new Map<string, string[]>();
  private readonly seen = new Set<string>();
  private readonly told = new Map<string, Problem>();

  get problems(): Problem[] {
    return [...this.told.values()].sort(byPlace);
  }

  tell(problem: Problem): void {
    this.told.set(formatProblem(problem), problem);
  }

  countShortcode(
    name: string,
    {
      file,
      line,
      left,
      dropped = [],
    }: { file: string; line: number; left: boolean; dropped?: string[] },
  ): void {
    if (!left) {
      const entry = this.lost.get(name) ?? { places: new Map(), dropped: new Set() };
      this.lost.set(name, entry);
      const lines = entry.places.get(file) ?? [];
      entry.places.set(file, lines);
      lines.push(line);
      for (const one of dropped) entry.dropped.add(one);
      return;
    }
    const seen = this.shortcodes.get(name);
    if (seen) seen.count += 1;
    const entry = seen ?? { count: 1, first: `${file}:${line}`, dropped: new Set() };
    for (const one of dropped) entry.dropped.add(one);
    this.shortcodes.set(name, entry);
  }

  leaveBehind(folder: string, name: string): void {
    const names = this.behind.get(folder) ?? [];
    this.behind.set(folder, names);
    names.push(name);
  }

  skip(file: string, why: string): void {
    const line = `${file}\n${why}`;
    if (this.seen.has(line)) return;
    this.seen.add(line);
    this.skipped.push({ file, why });
  }
}

const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** Arguments that are gone, the first few of them. */
function without(dropped: ReadonlySet<string>): string {
  const some = [...dropped].slice(0, 10).map((one) => JSON.stringify(one.slice(0, 40)));
  const more = dropped.size > some.length ? ` and ${dropped.size - some.length} more` : '';
  return `without ${some.join(', ')}${more}`;
}

/** The report as the terminal shows it. */
export function formatReport(report: Report, root: string, to: string, dryRun: boolean): string {
  const { articles, pages, pictures, files, written, kept, behind, skipped, problems } = report;
  const languages = [...report.texts].sort().map(([language, count]) => `${count} ${language}`);
  const parts = [
    plural(articles, 'article'),
    plural(pages, 'page'),
    plural(pictures, 'picture'),
    plural(files, 'static file'),
  ];
  const sections = [
    `${root} → ${to}: ${parts.join(', ')} (texts: ${languages.join(', ') || 'none'})`,
    dryRun
      ? `Nothing was written (--dry-run); ${plural(written.new, 'file')} would be new, ${written.same} are there already.`
      : `${plural(written.new, 'file')} written, ${written.same} there already.`,
    ...report.notes,
    ...(report.undated > 0
      ? [
          `${plural(report.undated, 'text')} without a date got the day on which Git has them first.`,
        ]
      : []),
  ];
  const list = (title: string, lines: string[]) => {
    if (lines.length > 0)
      sections.push(`\n${title}\n${lines.map((line) => `  ${line}`).join('\n')}`);
  };
  list('Kept as they are, because they differ from what the import makes:', kept);
  const counts = [...report.shortcodes].sort(
    ([a, { count: x }], [b, { count: y }]) => y - x || (a < b ? -1 : 1),
  );
  list(
    'Shortcodes of the theme, without which their words were kept:',
    counts.map(
      ([name, { count, first, dropped }]) =>
        `${String(count).padStart(4)} ${name} (first in ${first}${dropped.size > 0 ? `; ${without(dropped)}` : ''})`,
    ),
  );
  list(
    'Shortcodes of the theme of which readers see nothing:',
    [...report.lost]
      .sort(rising(([name]) => name))
      .flatMap(([name, { places, dropped }]) => [
        `${name}${dropped.size > 0 ? ` (${without(dropped)})` : ''}`,
        ...[...places]
          .sort(rising(([file]) => file))
          .map(([file, lines]) => `  ${file}:${lines.join(', ')}`),
      ]),
  );
  list(
    'Pictures on other sites that became links (--fetch-pictures brings them over):',
    [...report.links]
      .sort(rising(([name]) => name))
      .map(([host, count]) => `${String(count).padStart(4)} ${host}`),
  );
  const reasons = new Map<string, string[]>();
  for (const { file, why } of skipped) reasons.set(why, [...(reasons.get(why) ?? []), file]);
  list(
    'Not imported:',
    [...reasons]
      .sort()
      .flatMap(([why, names]) => [
        `${why} (${names.length})`,
        ...names.sort().map((name) => `  ${name}`),
      ]),
  );
  list(
    'Beside texts, and left behind because none of them names it:',
    [...behind]
      .sort(rising(([folder]) => folder))
      .map(([folder, names]) => `${folder}: ${names.sort().join(', ')}`),
  );
  list('For a person:', problems.map(formatProblem));
  if (problems.length > 0)
    sections.push(
      `\n${plural(problems.length, 'thing')} for a person, ${skipped.length} not imported.`,
    );
  return sections.join('\n');
}
