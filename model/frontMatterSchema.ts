import { z } from 'zod';
import { allFields, type Fields, type Key } from './fields';

type Shape = {
  [K in Key]: Fields[K] extends { required: 'always' }
    ? Fields[K]['value']
    : z.ZodOptional<Fields[K]['value']>;
};

const shape = Object.fromEntries(
  allFields.map(([key, { value, required, about }]) => [
    key,
    (required === 'always' ? value : value.optional()).describe(about),
  ]),
) as Shape;

/** Front matter as `fields` has it. */
export const frontMatterSchema = z.object(shape);

export type FrontMatter = z.output<typeof frontMatterSchema>;
