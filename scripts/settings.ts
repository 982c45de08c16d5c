import { site } from '../site.config';

type Settings = Pick<typeof site, 'url' | 'basePath' | 'timeZone'>;

/** One sentence for each setting of `site.config.ts` that no site can be built with. */
export function findBadSettings(
  { url, basePath, timeZone }: Settings = site,
  { SITE_URL, BASE_PATH }: Partial<Record<string, string>> = process.env,
): string[] {
  const sentences = [];
  if (!isOrigin(url)) {
    const where = SITE_URL ? 'SITE_URL' : 'site.config.ts: url';
    sentences.push(`${where} is “${url}”; write it as in https://example.org, nothing behind it`);
  }
  if (!/^(?:\/[\w.~-]+)*$/.test(basePath)) {
    const where = BASE_PATH ? 'BASE_PATH' : 'site.config.ts: basePath';
    sentences.push(`${where} is “${basePath}”; write it as in /repo, or leave it empty`);
  }
  if (!isTimeZone(timeZone)) {
    sentences.push(`site.config.ts: timeZone is “${timeZone}”; write it as in Asia/Taipei`);
  }
  return sentences;
}

function isOrigin(url: string): boolean {
  try {
    return /^https?:/.test(url) && new URL(url).origin === url;
  } catch {
    return false;
  }
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

/** Ends the command when a setting is wrong, and says which. */
export function checkSettings(): void {
  const sentences = findBadSettings();
  if (sentences.length === 0) return;
  for (const sentence of sentences) console.error(sentence);
  process.exit(1);
}
