import { basename, extname } from 'node:path';

const words = (text: string): Set<string> => new Set(text.trim().split(/\s+/));

/**
 * Endings of files that are brought over beside texts: what people publish to be looked at or
 * downloaded. Neither pages, which could run code, nor keys, settings and databases.
 */
const kinds = words(`
  png jpg jpeg gif webp avif svg ico bmp tif tiff heic psd
  mp3 m4a ogg oga opus flac wav mp4 m4v webm ogv mov vtt srt
  pdf epub mobi djvu ps txt rtf csv tsv json geojson bib tex md5 sha256
  doc docx odt xls xlsx ods ppt pptx odp pages numbers ics vcf
  zip gz tgz xz bz2 7z rar tar apk dmg exe msi deb rpm jar iso bin stl
  woff woff2 ttf otf css js mjs map
  c h cc cpp hpp cs go java kt rs swift py ipynb rb pl lua r jl hs scala ts tsx jsx vue dart
`);

/** Names of settings and secrets among files of those kinds. */
const settings =
  /^(?:package(?:-lock)?|composer|bower|manifest\.webapp|[tj]sconfig\b.*|hugo|config|settings|vercel|netlify|firebase|wrangler|renovate|deno|theme)\.json$|\.(?:config|conf|setup)\.[cm]?[jt]sx?$|^config\.[cm]?[jt]sx?$|^id_(?:rsa|dsa|ecdsa|ed25519)\b/i;
const secrets = /passw(?:or)?d|secret|credential|token|private[-_]?key|service[-_]?account/i;
/** Kinds that secrets are kept in. */
const data = words('json txt csv tsv js mjs ts py rb gz tgz zip tar map');

/** Endings of files that a text may show as code. */
const code = words(`
  c h cc cpp hpp cs go java kt rs swift py rb pl lua r jl hs scala ts tsx jsx js mjs vue dart css scss
  sh bash zsh fish ps1 bat html htm xml yaml yml toml json jsonc csv tsv ini sql md txt diff patch
  tex bib graphql proto asm m php ex exs erl clj nim zig sol tf
`);

/** Why a file is not shown as code, as a clause that follows its name. */
export function codeProblem(file: string): string | undefined {
  const name = basename(file);
  const kind = extname(name).slice(1).toLowerCase();
  if (!code.has(kind)) return 'is not code';
  return settings.test(name) || secrets.test(name)
    ? 'has the name of settings or secrets'
    : undefined;
}

/** Why a file is of no kind that is brought over, as a clause that follows its name. */
export function kindProblem(file: string): string | undefined {
  const name = basename(file);
  const kind = extname(name).slice(1).toLowerCase();
  if (kind === '') return 'has no ending that says what kind of file it is';
  if (!kinds.has(kind)) return `is of a kind that is not brought over (.${kind})`;
  const isPrivate = settings.test(name) || (data.has(kind) && secrets.test(name));
  return isPrivate ? 'has the name of settings or secrets' : undefined;
}
