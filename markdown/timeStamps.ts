import type { Link, Nodes, Parents, Root, Text } from 'mdast';
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown';
import { asciiDigit } from 'micromark-util-character';
import type { Code, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';
import { visit } from 'unist-util-visit';
import type { Language } from '../model/language';
import { dictionary } from '../words';
import { videoAddress } from './blockToHtml';
import type { TimeStamp } from './nodes';
import type { Video } from './types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    timeStamp: 'timeStamp';
  }
}

const [openBracket, closeBracket, colon, openParenthesis] = [91, 93, 58, 40];

/** Seconds of a time such as 12:34 or 1:02:03; undefined for what no clock shows. */
function secondsOf(time: string): number | undefined {
  const [, hours, minutes = '', seconds = ''] =
    /^(?:(\d{1,2}):(?=\d\d:))?(\d{1,3}):(\d\d)$/.exec(time) ?? [];
  if (seconds === '' || Number(seconds) > 59) return undefined;
  if (hours !== undefined && Number(minutes) > 59) return undefined;
  return (Number(hours ?? 0) * 60 + Number(minutes)) * 60 + Number(seconds);
}

/** micromark syntax for time stamps, `[12:34]` and `[1:02:03]`; what is a link stays one. */
export function timeSyntax(): Extension {
  return { text: { [openBracket]: { name: 'timeStamp', tokenize } } };
}

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const { defined } = this.parser;
  let time = '';
  return (code) => {
    effects.enter('timeStamp');
    effects.consume(code);
    return inside;
  };

  function inside(code: Code): State | undefined {
    if (code === closeBracket) {
      if (secondsOf(time) === undefined || defined.includes(time)) return nok(code);
      effects.consume(code);
      return behind;
    }
    if (code === null || time.length > 8 || (code !== colon && !asciiDigit(code))) return nok(code);
    time += String.fromCharCode(code);
    effects.consume(code);
    return inside;
  }

  function behind(code: Code): State | undefined {
    if (code === openParenthesis || code === openBracket) return nok(code);
    effects.exit('timeStamp');
    return ok(code);
  }
}

/** Turns the tokens of `timeSyntax` into nodes `timeStamp`. */
export function timeFromMarkdown(): FromMarkdown {
  return {
    enter: {
      timeStamp(token) {
        this.enter({ type: 'timeStamp', value: this.sliceSerialize(token) }, token);
      },
    },
    exit: {
      timeStamp(token) {
        this.exit(token);
      },
    },
  };
}

/**
 * Links every time stamp to its second of the video before it, or of the first one if none comes
 * before it. In a text without videos, and in links, it stays text. Changes the tree.
 */
export function linkTimes(tree: Root, language: Language): void {
  let video: Video | undefined;
  visit(tree, 'video', (node) => {
    video ??= node.video;
  });
  const linkIn = (parent: Parents, inLink: boolean): void => {
    parent.children.forEach((node: Nodes, index) => {
      if (node.type === 'video') video = node.video;
      if (node.type === 'timeStamp') {
        const result = video && !inLink ? linkTo(node, video, language) : asText(node);
        (parent.children as Nodes[])[index] = result;
      } else if ('children' in node) {
        linkIn(node, inLink || node.type === 'link' || node.type === 'linkReference');
      }
    });
  };
  linkIn(tree, false);
}

const asText = ({ value, position }: TimeStamp): Text => ({ type: 'text', value, position });

function linkTo({ value, position }: TimeStamp, video: Video, language: Language): Link {
  const time = value.slice(1, -1);
  return {
    type: 'link',
    url: videoAddress({ ...video, start: secondsOf(time) }),
    children: [{ type: 'text', value: time }],
    data: {
      hProperties: { className: ['time'], ariaLabel: dictionary(language).text.playFrom(time) },
    },
    position,
  };
}
