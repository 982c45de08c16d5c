import { localNames } from '../model/localNames';
import { decoded } from '../model/percent';
import type { RenderOptions } from './types';

type FileOptions = Pick<RenderOptions, 'files' | 'origin' | 'basePath'>;

/** The key in `files` of the file that an address names. */
export const fileNamed = (address: string, { files = {}, ...site }: FileOptions) =>
  localNames(address, site).find((name) => Object.hasOwn(files, name));

/** Where the file is published that an address names, with what stands behind the name: `#page=2`. */
export function fileAt(address: string, options: FileOptions): string | undefined {
  const name = fileNamed(address, options);
  const file = name === undefined ? undefined : options.files?.[name];
  if (name === undefined || !file || file.fault) return undefined;
  const rest = /[?#][\s\S]*/.exec(address)?.[0] ?? '';
  return file.address + (name.endsWith(decoded(rest)) ? '' : rest);
}
