import { createHash } from 'node:crypto';
import { site } from '../../lib/site';
import { type Directive, sourcesOf } from '../../model/options';
import { providers } from '../../model/videos/providers';

const playerOrigins = Object.values(providers).map(({ embed }) => embed.origin);

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
 * their hashes, the players of videos in a frame, and what options of the site need. https://www.w3.org/TR/CSP3/
 */
export function policyFor(html: string, options = site.options): string {
  const further = sourcesOf(html, options);
  const allow = (directive: Directive, ...sources: string[]) =>
    [directive, ...sources, ...(further[directive] ?? [])].join(' ');
  return [
    "default-src 'none'",
    allow('script-src', "'self'", ...hashesOf(html, inlineScript)),
    allow('style-src', "'self'", ...hashesOf(html, inlineStyle)),
    allow('img-src', "'self'"),
    // Few pages play anything.
    ...(/<(?:audio|video)\b/.test(html) ? ["media-src 'self'"] : []),
    allow('font-src', "'self'"),
    allow('connect-src', "'self'"),
    "manifest-src 'self'",
    allow('frame-src', ...playerOrigins),
    "base-uri 'none'",
    allow('form-action', "'self'"),
  ].join('; ');
}

/** Puts the policy where it holds for everything after it, behind the character set. */
export const withPolicy = (html: string): string =>
  html.replace(
    /<meta charset="utf-8"\/?>/i,
    (charset) =>
      `${charset}<meta http-equiv="Content-Security-Policy" content="${policyFor(html)}"/>`,
  );
