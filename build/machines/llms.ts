export type Link = { title: string; address: string; description?: string };

export type Guide = {
  /** Name of the site. */
  title: string;
  /** What it is, a line for each language. */
  summary: string[];
  /** What else there is to know, a paragraph each. */
  notes: string[];
  sections: { heading: string; links: Link[] }[];
};

/** What language models read first: https://llmstxt.org. Sections without links are left out. */
export function llms({ title, summary, notes, sections }: Guide): string {
  const lists = sections
    .filter(({ links }) => links.length > 0)
    .map(({ heading, links }) => `## ${heading}\n\n${links.map(item).join('\n')}`);
  const quote = summary.map((line) => `> ${line}`).join('\n>\n');
  return `${[`# ${title}`, quote, ...notes, ...lists].join('\n\n')}\n`;
}

const item = ({ title, address, description }: Link): string =>
  `- [${title.replace(/[\\[\]]/g, '\\$&')}](${address})${description ? `: ${description}` : ''}`;
