import { parse, TomlDate, TomlError } from 'smol-toml';
import { limits, tooDeep } from './limits';
import type { Problem } from './problem';
import { type Place, placesIn } from './tomlPlaces';
import type { Path, Yaml } from './yaml';

/**
 * Reads TOML that stands in `file` after `linesBefore` lines, as `readYaml` reads YAML: dates come
 * as they were typed, and what the parser objects to becomes a problem.
 */
export function readToml(source: string, file: string, linesBefore = 0): Yaml {
  let value: unknown;
  let places = new Map<string, Place>();
  const problems: Problem[] = [];
  try {
    value = plain(parse(source, { maxDepth: limits.depth }));
    places = placesIn(source);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const line = Math.min(error.line, source.split('\n').length) + linesBefore;
    problems.push({ file, line, ...explain(error.message) });
  }
  const placeOf = (path: Path): Place | undefined => {
    for (let length = path.length; length > 0; length--) {
      const place = places.get(JSON.stringify(path.slice(0, length).map(String)));
      if (place) return place;
    }
    return undefined;
  };
  return {
    value,
    problems,
    lineOf: (path) => (placeOf(path)?.line ?? 1) + linesBefore,
    sourceOf: (path) => places.get(JSON.stringify(path.map(String)))?.typed,
    // Its texts are always in quotation marks.
    lossesAt: () => [],
  };
}

function explain(message: string): Pick<Problem, 'what' | 'mend'> {
  const [reason = ''] = message.replace(/^Invalid TOML document:\s*/, '').split('\n', 1);
  if (reason.includes('nested')) return tooDeep;
  const mend = 'write lines in the form key = "value"';
  return { what: `TOML cannot be read (${reason.replace(/\.$/, '')})`, mend };
}

/** Dates as text, in a form that this site reads, and maps with the prototype that others have. */
function plain(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]));
}
