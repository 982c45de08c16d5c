import type { Loss } from './drawingLosses';

/** What a picture is, as far as it decides which files are made of it. */
export type Facts = {
  /** An animation and a drawing keep their format; a still picture is encoded again. */
  kind: 'still' | 'animation' | 'drawing';
  /** Pixels as it is shown, turned as its EXIF says. Missing for a drawing without a size of its own. */
  width?: number;
  height?: number;
  /** Of the file as it is published: `gif`, `svg` …; of a still picture, `webp`. */
  extension: string;
  /** What is behind it shows through. */
  seeThrough: boolean;
  /** What a drawing loses when it is cleaned. */
  losses?: Loss[];
};

/** A file that is made of a picture. Its name is its key in the cache and the end of its address. */
export type PlannedFile = {
  name: string;
  format: 'avif' | 'webp' | 'original';
  /** Pixels. */
  width?: number;
};

export const limits = {
  /** A camera's largest JPEG; what is heavier belongs in an archive. */
  bytes: 30_000_000,
  pixels: 64_000_000,
  /** WebP has 14 bits for a side. https://developers.google.com/speed/webp/docs/riff_container */
  side: 16_383,
  /** Text is read as a whole. */
  drawingBytes: 2_000_000,
};

/**
 * Widths in pixels. The text is at most 684 px wide (`--measure`), 544 on facing pages, 280 to 400
 * on phones, whose screens have two or three pixels for one of CSS; the widest is for looking closely.
 */
const widths = [480, 720, 1080, 1440];
const widest = 2560;

/** Narrow to wide; none wider than the picture, nor nearly as wide as the next. */
function widthsOf(width: number): number[] {
  const full = Math.min(width, widest);
  return [...widths.filter((each) => each <= full * 0.85), full];
}

/** All the files that are made of a picture. What shows it at its largest comes last. */
export function filesOf({ kind, width = 0, extension }: Facts): PlannedFile[] {
  if (kind === 'drawing') return [{ name: extension, format: 'original' }];
  if (kind === 'animation') {
    return [
      { name: 'still.webp', format: 'webp' },
      { name: extension, format: 'original' },
    ];
  }
  return (['avif', 'webp'] as const).flatMap((format) =>
    widthsOf(width).map((each) => ({ name: `${each}.${format}`, format, width: each })),
  );
}
