import { hasHan } from '../han';
import type { Section, StoredDocument } from './documents';
import type { Clause, Slot } from './query';
import { type Token, tokenise } from './tokens';

/** A piece of text, and whether it is what was searched for. */
export type Part = { text: string; hit: boolean };

/** A text as a result shows it. */
export type Shown = {
  title: Part[];
  /** The section that answers best, unless it is the beginning. */
  section?: { id: string; heading: Part[] };
  excerpt: Part[];
  /** Names of tags that match. */
  tags: string[];
};

/** Where a clause stands in a text, and which one it is. */
type Hit = { start: number; end: number; clause: number };

/** Characters of an excerpt, and how many of them come before the first hit. */
const excerptLength = { han: 84, latin: 190 };
const leadShare = 0.2;

/** Finds in a text what was searched for: title, best section, an excerpt with the words highlighted. */
export function show(document: StoredDocument, clauses: readonly Clause[]): Shown {
  const title = hitsIn(document.title, clauses);
  let best: { section: Section; heading: Hit[]; text: string; hits: Hit[] } | undefined;
  let most = 0;
  for (const section of document.sections) {
    const heading = hitsIn(section.heading, clauses);
    const blocks = section.blocks.map((text) => ({ text, hits: hitsIn(text, clauses) }));
    const inBlocks = blocks.flatMap(({ hits }) => hits);
    // A clause more is worth more than a heading, a heading more than a full block.
    const block = blocks.reduce(
      (a, b) => (kinds(b.hits) > kinds(a.hits) ? b : a),
      blocks[0] ?? { text: '', hits: [] },
    );
    const score = kinds([...heading, ...inBlocks]) * 100 + kinds(heading) * 10 + kinds(block.hits);
    if (score <= most) continue;
    most = score;
    best = { section, heading, ...block };
  }
  const inDescription = hitsIn(document.description, clauses);
  const useDescription = !best || (best.hits.length === 0 && inDescription.length > 0);
  const { id, heading = '' } = best?.section ?? {};
  return {
    title: highlight(document.title, title),
    ...(best && id !== undefined && { section: { id, heading: highlight(heading, best.heading) } }),
    excerpt:
      useDescription || !best
        ? excerptOf(document.description, inDescription)
        : excerptOf(best.text, best.hits),
    tags: document.tags.filter((tag) => hitsIn(tag, clauses).length > 0),
  };
}

/** How many different clauses are among hits. */
const kinds = (hits: readonly Hit[]): number => new Set(hits.map(({ clause }) => clause)).size;

function hitsIn(text: string, clauses: readonly Clause[]): Hit[] {
  const tokens = tokenise(text);
  const hits: Hit[] = [];
  for (const [index, token] of tokens.entries()) {
    for (const [clause, { slots }] of clauses.entries()) {
      const last = tokens[index + slots.length - 1];
      if (last && slots.every((slot, offset) => fits(slot, tokens[index + offset], token))) {
        hits.push({ start: token.start, end: last.end, clause });
      }
    }
  }
  return hits;
}

const fits = (slot: Slot, token: Token | undefined, first: Token): boolean =>
  token !== undefined &&
  token.position - first.position === slot.position &&
  slot.forms.some((form) =>
    [token.text, token.symbols].some((text) =>
      slot.prefix ? text?.startsWith(form) : text === form,
    ),
  );

/** The part of a text with the most different clauses in it, cut between words. */
function excerptOf(text: string, hits: readonly Hit[]): Part[] {
  const length = hasHan(text) ? excerptLength.han : excerptLength.latin;
  let anchor = 0;
  let most = 0;
  for (const { start } of hits) {
    const reach = start + length * (1 - leadShare);
    const inside = kinds(hits.filter((hit) => hit.start >= start && hit.end <= reach));
    if (inside > most) [anchor, most] = [start, inside];
  }
  const tokens = tokenise(text);
  // Near the end there is room for more before the first hit.
  const wanted = Math.min(anchor - length * leadShare, text.length - length);
  const from = wanted <= 0 ? 0 : (tokens.find(({ start }) => start >= wanted)?.start ?? 0);
  const limit = from + length;
  const cut = limit < text.length;
  const to = cut
    ? Math.max(tokens.findLast(({ end }) => end <= limit)?.end ?? limit, from)
    : text.length;
  const parts = highlight(
    text.slice(from, to),
    hits
      .filter(({ start, end }) => start >= from && end <= to)
      .map((hit) => ({ ...hit, start: hit.start - from, end: hit.end - from })),
  );
  if (from > 0) parts.unshift({ text: '…', hit: false });
  if (cut) parts.push({ text: '…', hit: false });
  return parts;
}

/** Divides a text at its hits, which may overlap. */
function highlight(text: string, hits: readonly Hit[]): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const { start, end } of [...hits].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    if (start > at) parts.push({ text: text.slice(at, start), hit: false });
    parts.push({ text: text.slice(Math.max(at, start), end), hit: true });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), hit: false });
  return parts;
}
