import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passOnAddress, type Target } from './passOn';

const awkward = {
  title: "“A & B” — 50% off? #1：「甲」+'乙' <b>",
  url: 'https://example.org/repo/zh-tw/articles/%E7%94%B2/',
};
const { title, url } = awkward;

/** What each target reads from its address. */
const reads: Record<Target, (address: URL) => Record<string, string>> = {
  line: ({ searchParams }) => Object.fromEntries(searchParams),
  facebook: ({ searchParams }) => Object.fromEntries(searchParams),
  threads: ({ searchParams }) => Object.fromEntries(searchParams),
  x: ({ searchParams }) => Object.fromEntries(searchParams),
  bluesky: ({ searchParams }) => Object.fromEntries(searchParams),
  mastodon: ({ hash }) => Object.fromEntries(new URLSearchParams(hash.slice(1))),
  // Mail knows no + for a space.
  email: ({ search }) =>
    Object.fromEntries(
      search
        .slice(1)
        .split('&')
        .map((pair) => pair.split('=').map(decodeURIComponent) as [string, string]),
    ),
};

const expected: Record<Target, [string, (passed: typeof awkward) => Record<string, string>]> = {
  line: ['https://social-plugins.line.me/lineit/share', ({ title, url }) => ({ url, text: title })],
  facebook: ['https://www.facebook.com/sharer/sharer.php', ({ url }) => ({ u: url })],
  threads: ['https://www.threads.com/intent/post', ({ title, url }) => ({ url, text: title })],
  x: ['https://x.com/intent/post', ({ title, url }) => ({ url, text: title })],
  bluesky: ['https://bsky.app/intent/compose', ({ title, url }) => ({ text: `${title} ${url}` })],
  mastodon: ['https://share.joinmastodon.org/', ({ title, url }) => ({ text: `${title} ${url}` })],
  email: ['mailto:', ({ title, url }) => ({ subject: title, body: url })],
};

describe.each(Object.keys(expected) as Target[])('%s', (target) => {
  const [place, fields] = expected[target];
  const open = (passed: typeof awkward) => new URL(passOnAddress(target, passed));

  it('opens the right page', () => {
    expect(open(awkward).href.split(/[?#]/)[0]).toBe(place);
  });

  it('is told the title and the link as they are', () => {
    expect(reads[target](open(awkward))).toEqual(fields({ title, url }));
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.webUrl({ withQueryParameters: true, withFragments: true }),
        (title, url) => {
          expect(reads[target](open({ title, url }))).toEqual(fields({ title, url }));
        },
      ),
    );
  });

  it('is plain ASCII', () => {
    expect(passOnAddress(target, awkward)).toMatch(/^[!-~]+$/);
  });
});
