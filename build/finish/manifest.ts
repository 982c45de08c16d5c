import { readFile } from 'node:fs/promises';
import { hash } from '../../model/hash.mjs';
import type { PageRecord } from '../pages/records';
import type { Entry } from './fileJob';

/** Files by their path below the site, and what the pages among them have asked. */
type Manifest = {
  /** Of the code: what another one wrote is left aside. */
  version: string;
  files: Record<string, Entry>;
  pages: PageRecord[];
};

/** A manifest as a file holds it, with a digest. */
export function packManifest(manifest: Manifest): string {
  const list = JSON.stringify(manifest);
  return `{"digest":"${hash(list)}","list":${list}}`;
}

/** The manifest in a file; an empty one when it is missing, damaged, or of another version. */
export async function readManifest(file: string, version: string): Promise<Manifest> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const [, digest, list = ''] = /^\{"digest":"([^"]*)","list":(.*)\}$/s.exec(text) ?? [];
  if (digest === hash(list)) {
    const manifest: Manifest = JSON.parse(list);
    if (manifest.version === version) return manifest;
  }
  return { version, files: {}, pages: [] };
}
