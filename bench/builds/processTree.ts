import { readdirSync, readFileSync } from 'node:fs';

/**
 * Kibibytes in memory of a process and all that it has started; 0 where there is no /proc. What
 * processes share is counted once: https://docs.kernel.org/filesystems/proc.html (PSS).
 */
export function memoryOf(root: number): number {
  const parents = new Map<number, number>();
  const sizes = new Map<number, number>();
  for (const name of readProcesses()) {
    try {
      const number = (file: string, key: string) => {
        const text = readFileSync(`/proc/${name}/${file}`, 'utf8');
        return Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(text)?.[1]) || 0;
      };
      parents.set(Number(name), number('status', 'PPid'));
      sizes.set(Number(name), number('smaps_rollup', 'Pss'));
    } catch {
      // It has ended in the meantime.
    }
  }
  const isBelow = (process: number): boolean =>
    process === root || (parents.has(process) && isBelow(parents.get(process) ?? 0));
  return [...sizes].reduce((sum, [process, size]) => (isBelow(process) ? sum + size : sum), 0);
}

function readProcesses(): string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}
