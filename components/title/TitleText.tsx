import { Fragment } from 'react';
import type { Language } from '../../model/language';
import { breakTitle } from '../../model/titleBreaks';

/** The words of a title; the lines of a Chinese one break between clauses first, then between words. */
export function TitleText({ text, language }: { text: string; language: Language }) {
  if (language !== 'zh-tw') return text;
  return breakTitle(text).map((clause, index) => (
    <span key={`${index}${clause[0]}`} className="clause">
      {clause.map((piece, index) => (
        <Fragment key={`${index}${piece}`}>
          {index > 0 && <wbr />}
          {piece}
        </Fragment>
      ))}
    </span>
  ));
}
