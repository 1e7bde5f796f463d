import type { QrView } from '../../../../shared/ipc/views.ts';

/** The dark squares of a code as one SVG path, in units of a square: a rectangle for every run in a row. */
export function qrPath({ size, modules }: QrView): string {
  const rows = Array.from({ length: size }, (_, y) => modules.slice(y * size, (y + 1) * size));
  return rows
    .flatMap((row, y) =>
      [...row.matchAll(/1+/g)].map(({ index, 0: { length } }) => `M${index} ${y}h${length}v1h-${length}z`),
    )
    .join('');
}
