import { describe, expect, it } from 'vitest';
import { site } from '../../lib/site';
import { policyFor } from './policy';

describe('the policy', () => {
  it('holds sources beside the site’s own', () => {
    const policy = policyFor('<page-comments><div data-slot="newsletter">', {
      comments: { repo: 'a/b', repoId: 'R', category: 'C', categoryId: 'D' },
      offline: 'never',
      readerSettings: false,
      analytics: { html: () => '', policy: { 'script-src': ['https://stats.example'] } },
      newsletter: {
        html: () => '',
        policy: { 'form-action': ['https://letters.example/join'] },
      },
    });
    expect(policy).toMatch(
      /frame-src https:\/\/www\.youtube-nocookie\.com( [^;]+)? https:\/\/giscus\.app; /,
    );
    expect(policy).toContain("form-action 'self' https://letters.example/join");
    expect(policy).not.toContain('stats.example');
  });

  it('lets our own sound and video be played where there is any', () => {
    expect(policyFor('<video src="/a.mp4">')).toContain("; media-src 'self'; ");
    expect(policyFor('<audio src="/a.mp3">')).toContain("; media-src 'self'; ");
    expect(policyFor('<p>audio</p>')).not.toContain('media-src');
  });

  it('holds none in the site as it comes', () => {
    expect(site.options).toEqual({ offline: 'never', readerSettings: false });
  });
});
