import { z } from 'zod';
import { frontMatterSchema } from './frontMatterSchema';

/**
 * The front matter as JSON Schema, for editors: names of keys, what they mean and what they take.
 * What is a rule but no shape, such as that a date exists, only the build and the check know.
 */
export function frontMatterJsonSchema(): Record<string, unknown> {
  // Draft 7 is what editors read best.
  const schema = z.toJSONSchema(frontMatterSchema, { io: 'input', target: 'draft-7' });
  return { title: 'Front matter', ...schema };
}
