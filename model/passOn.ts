/** What is passed on: a title, and a whole address. */
export type Passed = { title: string; url: string };

const encode = encodeURIComponent;
const inOneText = ({ title, url }: Passed): string => encode(`${title} ${url}`);

/**
 * Where a page can be passed on to, by plain links.
 * LINE https://developers.line.biz/en/docs/line-social-plugins/install-guide/using-line-share-buttons/
 * Threads https://developers.facebook.com/docs/threads/threads-web-intents/
 * Bluesky https://docs.bsky.app/docs/advanced-guides/intent-links
 * Mastodon's own page asks for the reader's server, and keeps the text in the fragment.
 * Mail https://www.rfc-editor.org/rfc/rfc6068 (a space is %20, never +)
 */
const templates = {
  line: ({ title, url }: Passed) =>
    `https://social-plugins.line.me/lineit/share?url=${encode(url)}&text=${encode(title)}`,
  // Takes the title from the page.
  facebook: ({ url }: Passed) => `https://www.facebook.com/sharer/sharer.php?u=${encode(url)}`,
  threads: ({ title, url }: Passed) =>
    `https://www.threads.com/intent/post?url=${encode(url)}&text=${encode(title)}`,
  x: ({ title, url }: Passed) =>
    `https://x.com/intent/post?url=${encode(url)}&text=${encode(title)}`,
  bluesky: (passed: Passed) => `https://bsky.app/intent/compose?text=${inOneText(passed)}`,
  mastodon: (passed: Passed) => `https://share.joinmastodon.org/#text=${inOneText(passed)}`,
  email: ({ title, url }: Passed) => `mailto:?subject=${encode(title)}&body=${encode(url)}`,
};

export type Target = keyof typeof templates;

export const targets = Object.keys(templates) as Target[];

/** The address that opens a target with a title and a link filled in. */
export const passOnAddress = (target: Target, passed: Passed): string => templates[target](passed);
