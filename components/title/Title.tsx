import { preload } from 'react-dom';
import type { Language } from '../../model/language';
import styles from './Title.module.css';
import { TitleText } from './TitleText';

type Props = {
  text: string;
  language: Language;
  /** A font of the title's own characters. */
  face?: { address: string; unicodeRange: string };
};

/** The heading of an article, Chinese in a font of its own characters. */
export function Title({ text, language, face }: Props) {
  if (language !== 'zh-tw') return <h1>{text}</h1>;
  if (face) {
    preload(face.address, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' });
  }
  return (
    <>
      {face && (
        <style href="title" precedence="title">
          {`@font-face{font-family:Title;src:url(${face.address}) format("woff2");font-weight:600;font-display:swap;unicode-range:${face.unicodeRange}}`}
        </style>
      )}
      <h1 className={styles.large}>
        <TitleText text={text} language={language} />
      </h1>
    </>
  );
}
