import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it, vi } from 'vitest';
import { videoComponent } from '../build/editor/videoComponent';
import { policyFor } from '../build/finish/policy';
import { newFiles } from '../commands/new/files';
import { VideoPlate } from '../components/video-plate/VideoPlate';
import { playerAddress } from '../elements/player';
import { parse } from '../markdown/parse';
import { toPlainMarkdown } from '../markdown/plainMarkdown';
import { htmlOf, renderSample } from '../markdown/renderSample';
import { languages } from '../model/language';
import { readVideoAddress, watchAddress } from '../model/videoAddress';
import type { VideoProvider } from '../model/videos/provider';
import { type ProviderName, providerNames, providers } from '../model/videos/providers';
import { dictionary } from '../words';

// Another provider is one file such as this, its line in the table and its words.
const { lantern } = vi.hoisted(() => {
  const origin = 'https://player.lantern.example';
  const lantern: VideoProvider = {
    name: 'Lantern',
    id: /^LT\d{6}$/,
    mend: 'use the LT and six digits at the end of its address',
    read: ({ hostname, pathname, searchParams }) => {
      const id = pathname.split('/')[2] ?? '';
      if (hostname !== 'lantern.example' || !/^LT\d{6}$/.test(id)) return undefined;
      const start = Number(searchParams.get('t'));
      return start ? { id, start } : { id };
    },
    watch: ({ id, start }) => `https://lantern.example/show/${id}${start ? `?t=${start}` : ''}`,
    embed: { origin, address: (id) => `${origin}/play?show=${id}`, start: 'from' },
    switches: { mute: { standard: false, parameters: () => ({ sound: 'off' }) } },
  };
  return { lantern };
});

vi.mock('../model/videos/table', async (importOriginal) => {
  const original = await importOriginal<typeof import('../model/videos/table')>();
  return { providers: { ...original.providers, lantern } };
});

const name = 'lantern' as ProviderName;
const id = 'LT123456';
const watch = `https://lantern.example/show/${id}`;
const call = `{{< lantern id="${id}" title="A show" start="30" mute=true >}}`;

it('has a shortcode, and links where there is no player', async () => {
  const video = { provider: 'lantern', id, title: 'A show', start: 30, player: { sound: 'off' } };
  const { blocks } = await renderSample(call);
  expect(blocks).toMatchObject([{ kind: 'video', video }]);
  expect(await htmlOf(call)).toBe(`<p><a href="${watch}?t=30">A show</a></p>`);
  expect(await htmlOf(`> {{< lantern ${id} >}}`)).toContain(`<a href="${watch}">${watch}</a>`);
  const untitled = `{{< lantern ${id} >}}`;
  const options = { origin: 'https://site.example', basePath: '', pictures: {} };
  expect(toPlainMarkdown(parse(untitled), untitled, options)).toBe(`[Lantern](${watch})`);
});

it('links times to the video', async () => {
  const html = await htmlOf(`{{< lantern ${id} >}}\n\n[1:05] Then.`);
  expect(html).toContain(`<a href="${watch}?t=65" class="time"`);
});

it.each([
  ['nothing', `lantern id "nothing" is not one; ${lantern.mend}`],
  [`${watch}?t=3`, `lantern id "${watch}?t=3" is not one; write ${id} in its place`],
  [
    `id=${id} end=9`,
    'lantern has no argument "end"; write {{< lantern ID >}}, or name the arguments: id="ID" start="30"',
  ],
])('says what is wrong with %s', async (given, problem) => {
  const { problems } = await renderSample(`{{< lantern ${given} >}}`);
  expect(problems.map(({ what, mend }) => `${what}; ${mend}`)).toEqual([problem]);
});

it('is played where its plate stands, from any second', async () => {
  const { blocks } = await renderSample(call);
  const video = blocks[0]?.video;
  if (!video) throw new Error('there is no video');
  const html = renderToStaticMarkup(VideoPlate({ video, language: 'en', title: 'T' }));
  expect(html).toContain('Connects to Lantern when pressed');
  expect(html).toContain(`href="${watch}?t=30"`);
  const data = [...html.matchAll(/data-(\w+)="([^"]*)"/g)].map(([, key, value]) => [
    key,
    value?.replaceAll('&amp;', '&'),
  ]);
  const plate: DOMStringMap = Object.fromEntries(data);
  const player = 'https://player.lantern.example/play';
  expect(playerAddress(plate)).toBe(`${player}?show=${id}&sound=off&from=30&autoplay=1`);
  expect(playerAddress(plate, 65)).toBe(`${player}?show=${id}&sound=off&from=65&autoplay=1`);
  expect(policyFor(html)).toMatch(/frame-src [^;]* https:\/\/player\.lantern\.example;/);
});

it('is known to authors’ tools by its addresses', () => {
  const address = { provider: 'lantern', id, start: 9 };
  expect(readVideoAddress(`lantern.example/show/${id}?t=9`)).toEqual(address);
  expect(readVideoAddress(id)).toEqual({ provider: 'lantern', id });
  expect(watchAddress({ provider: name, id, start: 9 })).toBe(watch);
  const [file] = newFiles(
    {
      slug: 'a',
      languages: ['en'],
      titles: { 'zh-tw': 'A', en: 'A' },
      video: { provider: name, id },
      sourceName: 'S',
      tags: [],
      categories: [],
    },
    '2026-01-05',
  );
  expect(file?.text).toContain(`source_url: "${watch}"`);
  expect(file?.text).toContain(`{{< lantern ${id} >}}`);
});

it('has a component in the editor, in its own words', () => {
  for (const language of languages) {
    const words = { place: `place ${language}`, form: `form ${language}` };
    Object.assign(dictionary(language).videoIds, { lantern: words });
  }
  const { label, fields, pattern, toBlock } = videoComponent(name);
  expect(label).toBe('影片 Lantern');
  expect(fields.map((field) => field.name)).toEqual(['id', 'start']);
  expect(fields[0]).toMatchObject({ hint: 'place zh-twplace en' });
  const block = toBlock({ id, start: '30' });
  expect(block).toBe(`{{< lantern id="${id}" start="30" >}}`);
  expect(pattern.exec(block)?.groups).toMatchObject({ id, start: '30' });
});

// What the rest of the site takes for granted of each provider.
const samples: Record<ProviderName, string> = { youtube: 'GMXnmaky9FY', ...{ lantern: id } };

it.each(providerNames)('%s keeps the contract', (provider) => {
  const { id: pattern, embed, watch: watchAt, read }: VideoProvider = providers[provider];
  const sample = samples[provider];
  expect(pattern.source).toMatch(/^\^.*\$$/);
  expect(sample).toMatch(pattern);
  expect(new URL(embed.address(sample)).origin).toBe(embed.origin);
  const address = new URL(watchAt({ id: sample, start: 65 }));
  expect(Number.parseInt(address.searchParams.get('t') ?? '', 10)).toBe(65);
  expect(address.href).toContain(sample);
  expect(read(address)).toEqual({ id: sample, start: 65 });
  expect(read(new URL('https://site.example/'))).toBeUndefined();
});
