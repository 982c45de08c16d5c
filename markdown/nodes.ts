import type { Element, ElementContent, Node as HastNode } from 'hast';
import type { Image, Link, Literal, Parent, PhrasingContent } from 'mdast';
import type { Video } from './types';

/** A video, in mdast and in hast. */
export interface VideoNode extends HastNode {
  type: 'video';
  video: Video;
}

/** A formula in TeX, in mdast and in hast; `display`: by itself, not within a line. */
export interface Formula extends HastNode {
  type: 'formula';
  value: string;
  display: boolean;
}

/** A time such as `[12:34]`, brackets included, in mdast. */
export interface TimeStamp extends Literal {
  type: 'timeStamp';
}

/** A picture with its caption, in mdast. */
export interface Figure extends Parent {
  type: 'figure';
  children: (Image | Link | FigureCaption)[];
}

export interface FigureCaption extends Parent {
  type: 'figureCaption';
  children: PhrasingContent[];
}

/** Number of a note and how often the text has referred to it so far, both from 1. */
export type Numbered = { note: number; count: number };

/** Where a text refers to a note, in hast. */
export interface NoteReference extends HastNode, Numbered {
  type: 'noteReference';
}

/** A note, in hast; `count` is how often the text refers to it. */
export interface Note extends HastNode, Numbered {
  type: 'note';
  children: ElementContent[];
}

declare module 'mdast' {
  interface RootContentMap {
    video: VideoNode;
    formula: Formula;
    timeStamp: TimeStamp;
    figure: Figure;
    figureCaption: FigureCaption;
  }
  interface PhrasingContentMap {
    formula: Formula;
    timeStamp: TimeStamp;
  }
  interface FootnoteReferenceData {
    numbered?: Numbered;
  }
  interface FootnoteDefinitionData {
    numbered?: Numbered;
  }
}

declare module 'hast' {
  interface RootContentMap {
    video: VideoNode;
    formula: Formula;
    noteReference: NoteReference;
    note: Note;
  }
  interface ElementContentMap {
    video: VideoNode;
    formula: Formula;
    noteReference: NoteReference;
    note: Note;
  }
}

/** An element of hast, without the ceremony. */
export const element = (
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element => ({ type: 'element', tagName, properties, children });
