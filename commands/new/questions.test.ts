import { describe, expect, it } from 'vitest';
import { emptyTaxonomy } from '../../model/taxonomy';
import { answersFrom, type Given } from './questions';

const say: string[] = [];
const known = {
  taxonomy: {
    ...emptyTaxonomy,
    tag: ['企業市場', '企業軟體'].map((name) => ({
      kind: 'tag' as const,
      id: name,
      names: { 'zh-tw': name, en: name },
      aliases: [],
      formerIds: [],
    })),
  },
  taken: new Set(['taken']),
  say: (note: string) => say.push(note),
};
const answers = (given: Given) => answersFrom(given, known, undefined);

describe('answersFrom', () => {
  it('has a value for all that is not given', async () => {
    expect(await answers({ title: '一場訪談' })).toEqual({
      slug: 'yichang-fangtan',
      languages: ['zh-tw'],
      titles: { 'zh-tw': '一場訪談', en: '一場訪談' },
      video: undefined,
      sourceName: '',
      tags: [],
      categories: [],
    });
  });

  it('takes the address from the English title', async () => {
    const given = { title: '一場訪談', languages: 'both', 'translated-title': 'Taken' };
    expect(await answers(given)).toMatchObject({ slug: 'taken-2', languages: ['zh-tw', 'en'] });
  });

  it('says which tags are not listed', async () => {
    expect(await answers({ title: 'x', tags: '黑膠' })).toMatchObject({ tags: ['黑膠'] });
    expect(say).toEqual(['"黑膠" is not in taxonomy.yaml; it is kept as it is']);
  });

  it.each<[Given, string]>([
    [{ title: ' ' }, '--title: an article needs a title'],
    [{ title: '……' }, '--slug: the title makes no address'],
    [{ title: 'x', languages: 'fr' }, '--languages: "fr" is not zh-tw, en, both'],
    [{ title: 'x', video: 'vimeo.com/1' }, '--video: "vimeo.com/1" is not the address of a video'],
    [{ title: 'x', tags: '企業' }, '--tags: "企業" may be 企業市場 or 企業軟體'],
    [{ title: 'x', slug: '文章' }, '--slug: "文章" is not made of lower-case ASCII'],
    [{ title: 'x', slug: 'page' }, '--slug: "page" gives the address "page", which is reserved'],
    [{ title: 'x', slug: 'taken' }, '--slug: "taken" is taken by another article'],
  ])('refuses %j', async (given, message) => {
    await expect(answers(given)).rejects.toThrow(message);
  });
});
