import type { GitBackend } from '@sveltia/cms';
import { escapeXml } from '../../model/xml';
import { bothSentences } from './words';

/** Who is asked when someone signs in to a Git host, unless the owner names another address. */
const hosts: Record<GitBackend['name'], { api: string; pictures: string[] }> = {
  github: { api: 'https://api.github.com', pictures: ['https://avatars.githubusercontent.com'] },
  gitlab: { api: 'https://gitlab.com', pictures: [] },
  gitea: { api: 'https://gitea.com', pictures: [] },
};

/**
 * The policy of the editor's page: our own files, the styles that its components bring with them,
 * pictures that are being edited, and the Git host. https://www.w3.org/TR/CSP3/
 */
export function editorPolicy({ name, api_root, base_url }: GitBackend): string {
  const { api, pictures } = hosts[name];
  const asked = [api_root ?? api, ...(base_url ? [base_url] : [])];
  const origins = [...new Set(asked.map((address) => new URL(address).origin))];
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    ["img-src 'self' blob: data:", ...(api_root ? [] : pictures)].join(' '),
    "media-src 'self' blob:",
    "font-src 'self'",
    ["connect-src 'self' blob: data:", ...origins].join(' '),
    "worker-src 'self' blob:",
    "manifest-src 'self' blob: data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** The page that holds the editor. Its addresses are relative, so it works below any path. */
export const editorPage = (title: string, backend: GitBackend): string => `<!doctype html>
<html lang="zh-TW">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${editorPolicy(backend)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeXml(title)}</title>
<link rel="icon" href="../icon.svg">
<script type="module" src="editor.js"></script>
<noscript>${bothSentences(({ editor }) => editor.needsScript)}</noscript>
</html>
`;
