import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type Field, fields } from './fields';
import { date, line, people } from './fieldTypes';

it('is told to authors, every key in a row of a table', () => {
  const pages = ['README.md', ...readdirSync('docs').map((name) => `docs/${name}`)];
  const rows = pages
    .filter((page) => page.endsWith('.md'))
    .flatMap((page) => readFileSync(page, 'utf8').split('\n'))
    .filter((row) => row.startsWith('|'));
  const told = rows.flatMap((row) => (row.split('|')[1] ?? '').match(/(?<=`)\w+(?=`)/g) ?? []);
  expect(Object.keys(fields).filter((key) => !told.includes(key))).toEqual([]);
});

it('gives every value a name of its own in what pages get', () => {
  const names = Object.values(fields).flatMap((field: Field) => field.published ?? []);
  expect(new Set(names).size).toBe(names.length);
});

it('does not compile where a place is forgotten', () => {
  const about = 'Where it was recorded.';
  ({ ...line, about, published: 'location' }) satisfies Field;
  ({ ...people, about, published: 'guests' }) satisfies Field;
  ({ ...date, about, published: 'recorded', decided: true }) satisfies Field;
  // @ts-expect-error pages get no date as the author wrote it: it is decided in publish.ts
  ({ ...date, about, published: 'recorded' }) satisfies Field;
  // @ts-expect-error authors have to be told what it is for
  ({ ...line, published: 'location' }) satisfies Field;
});
