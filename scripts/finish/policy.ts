import { createHash } from 'node:crypto';

const inlineScript =
  /<script\b(?![^>]*\bsrc=)(?![^>]*\btype="application\/)[^>]*>([\s\S]*?)<\/script>/g;

const inlineStyle = /<style\b[^>]*>([\s\S]*?)<\/style>/g;

/** What is inline, as a policy allows it: by the SHA-256 of its text. */
const hashesOf = (html: string, inline: RegExp): string[] => {
  const texts = [...html.matchAll(inline)].map(([, text = '']) => text);
  return [...new Set(texts)].map(
    (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  );
};

/**
 * The Content-Security-Policy of a page: our own files, the inline scripts and styles that it has by
 * their hashes, and YouTube's player in a frame. https://www.w3.org/TR/CSP3/
 */
export function policyFor(html: string): string {
  return [
    "default-src 'none'",
    ['script-src', "'self'", ...hashesOf(html, inlineScript)].join(' '),
    ['style-src', "'self'", ...hashesOf(html, inlineStyle)].join(' '),
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    'frame-src https://www.youtube-nocookie.com',
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}

/** Puts the policy where it holds for everything after it, behind the character set. */
export const withPolicy = (html: string): string =>
  html.replace(
    /<meta charset="utf-8"\/?>/i,
    (charset) =>
      `${charset}<meta http-equiv="Content-Security-Policy" content="${policyFor(html)}"/>`,
  );
