import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import { createElement, Fragment } from 'react';
import * as runtime from 'react/jsx-runtime';
import type { Places } from '../../lib/rows';
import type { Block, Video } from '../../markdown/types';
import { type Language, languageTag } from '../../model/language';
import { dictionary } from '../../words';
import { VideoPlate } from '../video-plate/VideoPlate';
import styles from './Prose.module.css';

type TextContext = {
  language: Language;
  title: string;
  /** The video that the article is about, and who published it. */
  source?: { url?: string; name?: string };
};

type Props = TextContext & {
  blocks: Block[];
  /** The rows in which the blocks stand, to be found by `#p7`. */
  places?: Places;
};

/** The text of an article or page, or a part of it. */
export function Prose({ blocks, places, ...context }: Props) {
  return (
    <div className={styles.prose} data-prose="">
      {blocks.map((block, index) => (
        <Fragment key={`${block.line}.${index}`}>
          <AbsentRows numbers={places?.absent.get(index)} />
          <BlockElement block={block} row={places?.starts.get(index)} {...context} />
        </Fragment>
      ))}
      <AbsentRows numbers={places?.absent.get(blocks.length)} />
    </div>
  );
}

/** Something to land on for a row that this text has nothing for. */
const AbsentRows = ({ numbers = [] }: { numbers?: number[] }) =>
  numbers.map((number) => <span key={number} id={rowId(number)} />);

const rowId = (row: number) => `p${row}`;

function BlockElement({ block, row, ...context }: TextContext & { block: Block; row?: number }) {
  const { tag, html, attributes } = block;
  const id = row === undefined ? undefined : rowId(row);
  if (block.video) return <PlacedVideo id={id} video={block.video} {...context} />;
  if (block.kind === 'heading') {
    const { anchor } = dictionary(context.language);
    return createElement(
      tag,
      reactProps(attributes),
      <span id={id} dangerouslySetInnerHTML={{ __html: html }} />,
      attributes.id && (
        <a className={styles.anchor} href={`#${attributes.id}`} aria-label={anchor(block.text)}>
          #
        </a>
      ),
    );
  }
  const element = block.tree
    ? toJsxRuntime(block.tree, {
        ...runtime,
        components: {
          youtube: ({ video }: { video: string }) => (
            <PlacedVideo video={JSON.parse(video)} {...context} />
          ),
        },
      })
    : createElement(tag, {
        ...(!attributes.id && !block.tree && id && { id }),
        ...reactProps(attributes),
        ...(html !== '' && { dangerouslySetInnerHTML: { __html: html } }),
      });
  // An element that has an id of its own is found by both.
  return id && (attributes.id || block.tree) ? (
    <>
      <span id={id} />
      {element}
    </>
  ) : (
    element
  );
}

function PlacedVideo({
  id,
  video,
  language,
  title,
  source,
}: TextContext & { id?: string; video: Video }) {
  const channel = source?.url?.includes(video.id) ? source.name : undefined;
  return <VideoPlate id={id} video={video} language={language} title={title} channel={channel} />;
}

/** The notes of a text, behind it. */
export function Notes({ html, language }: { html: string; language: Language }) {
  return (
    <section
      className={styles.notes}
      lang={languageTag[language]}
      aria-labelledby={`_notes-${language}`}
    >
      <h2 id={`_notes-${language}`}>{dictionary(language).notes}</h2>
      <div dangerouslySetInnerHTML={{ __html: html }} />
    </section>
  );
}

const reactNames: Record<string, string> = {
  class: 'className',
  tabindex: 'tabIndex',
  datetime: 'dateTime',
};

const reactProps = (attributes: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [reactNames[name] ?? name, value]),
  );
