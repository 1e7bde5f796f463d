import type { CSSProperties } from 'react';
import type { GridColumn } from './GridRow.tsx';

const GAP = 16;
const LEAST_OF_A_SHARE = 96;

/** Tracks of the rows, and the width below which the table scrolls sideways rather than squeezing its columns. */
export function gridTemplate(columns: readonly GridColumn[]): CSSProperties {
  const tracks = columns.map(({ width }) => (typeof width === 'number' ? `${width}px` : width));
  const least = columns.reduce((sum, { width }) => sum + leastOf(width), 0) + GAP * Math.max(0, columns.length - 1);
  return { '--columns': tracks.join(' '), '--least': `${least}px` } as CSSProperties;
}

function leastOf(width: number | string): number {
  if (typeof width === 'number') return width;
  const pixels = /^(?:minmax\()?\s*(\d+)px/.exec(width)?.[1];
  return pixels === undefined ? LEAST_OF_A_SHARE : Number(pixels);
}
