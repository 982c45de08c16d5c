import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { frontMatterJsonSchema } from './frontMatterJsonSchema';
import { frontMatterSchema } from './frontMatterSchema';

const kept = JSON.parse(readFileSync('docs/front-matter.schema.json', 'utf8'));

it('is kept as the definition has it; npm run schema writes it anew', () => {
  expect(kept).toEqual(frontMatterJsonSchema());
});

it('explains every key, requires the title and leaves other keys alone', () => {
  expect(Object.keys(kept.properties)).toEqual(Object.keys(frontMatterSchema.shape));
  for (const property of Object.values(kept.properties)) {
    expect(property).toHaveProperty('description');
  }
  expect(kept.required).toEqual(['title']);
  expect(kept.additionalProperties).toBeUndefined();
});
