/** What the aligner needs to know of one top-level block. */
export type AlignBlock = {
  kind:
    | 'heading'
    | 'paragraph'
    | 'list'
    | 'quote'
    | 'code'
    | 'formula'
    | 'table'
    | 'picture'
    | 'video'
    | 'rule'
    | 'note'
    | 'definition'
    | 'comment'
    | 'other';
  /** 1 to 6, for a heading. */
  level?: number;
  /** Plain text as a reader sees it. */
  text: string;
  /** Strings that a translator leaves alone: addresses, video ids, code. */
  anchors?: readonly string[];
};

/** Block numbers of both texts that stand in one row, counted from 0; never both empty. */
export type Row = { zh: number[]; en: number[] };

/** An author's word that a new row starts at these blocks. */
export type Boundary = { zh: number; en: number };
