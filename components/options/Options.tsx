import { addressOf } from '../../lib/addresses';
import { type Article, neutralAddressOf } from '../../lib/articles';
import { optionFiles, slotHtml } from '../../lib/optionFiles';
import { site } from '../../lib/site';
import { type Language, languageTag } from '../../model/language';
import { dictionary } from '../../words';

const { comments, offline, readerSettings } = site.options;
const { script, styles } = optionFiles;

const settings = {
  size: ['small', '', 'large', 'huge'],
  face: ['', 'serif', 'sans'],
  width: ['narrow', '', 'wide'],
} as const;

// Runs before the first paint, so that what a reader has set never flashes.
const rememberedSettings = `try{for(let n of${JSON.stringify(Object.keys(settings))}){let v=localStorage.getItem(n);if(v)document.documentElement.dataset[n]=v}}catch{}`;

// Once a page is there, the worker hears what it has loaded.
const registration = `navigator.serviceWorker&&addEventListener("load",()=>{let s=navigator.serviceWorker;s.register(${JSON.stringify(addressOf.worker())}).then(()=>s.ready).then(r=>r.active.postMessage([location.href,...performance.getEntriesByType("resource").map(e=>e.name)])).catch(()=>{})})`;

/** What options that are on need in the head of a page; nothing while all are off. */
export function OptionsHead() {
  return (
    <>
      {styles && <style dangerouslySetInnerHTML={{ __html: styles }} />}
      {readerSettings && <script dangerouslySetInnerHTML={{ __html: rememberedSettings }} />}
      {offline === 'on' && <script dangerouslySetInnerHTML={{ __html: registration }} />}
      {script && <script type="module" src={addressOf.asset(script)} />}
    </>
  );
}

/** Size, typeface and width of the text, if readers may set them. */
export function ReaderSettings({ language }: { language: Language }) {
  if (!readerSettings) return null;
  const words = dictionary(language).readerSettings;
  const choice = (name: keyof typeof settings, value: string): string | undefined =>
    (words[`${name}Choices`] as Record<string, string>)[value || 'standard'];
  return (
    <reader-settings>
      <details>
        <summary>{words.title}</summary>
        {(Object.keys(settings) as (keyof typeof settings)[]).map((name) => (
          <fieldset key={name}>
            <legend>{words[name]}</legend>
            {settings[name].map((value) => (
              <label key={value}>
                <input type="radio" name={name} value={value} />
                {choice(name, value)}
              </label>
            ))}
          </fieldset>
        ))}
      </details>
    </reader-settings>
  );
}

/** Comments, if there are any: one conversation for the readers of both languages. */
export function Comments({ article }: { article: Article }) {
  if (!comments) return null;
  const { language } = article;
  const words = dictionary(language).comments;
  const widget = new URLSearchParams({
    ...comments,
    term: neutralAddressOf(article).slice(site.basePath.length),
    strict: '1',
    reactionsEnabled: '1',
    emitMetadata: '0',
    inputPosition: 'bottom',
    description: article.title,
  });
  return (
    <page-comments
      data-language={languageTag[language]}
      data-widget={widget.toString()}
      data-title={words.title}
      data-show={words.show}
    >
      <h2>{words.title}</h2>
      <a href={`https://github.com/${comments.repo}/discussions`} rel="noopener">
        {words.onGitHub}
      </a>
      <p>{words.connects}</p>
    </page-comments>
  );
}

/** A place for the owner's own HTML, if there is any for it. */
export function Slot({ name, language }: { name: 'analytics' | 'newsletter'; language: Language }) {
  const html = slotHtml(name, language);
  return html !== undefined && <div data-slot={name} dangerouslySetInnerHTML={{ __html: html }} />;
}
