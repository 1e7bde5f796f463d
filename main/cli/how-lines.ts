import { HOW_TO_GET, NO_EXPORT_IN_ADMIN } from '../../shared/text/how-to-get.ts';
import { hanging } from './table.ts';

/** How to get a file of each kind, with where that is from. */
export function howLines(columns?: number): readonly string[] {
  return [
    ...hanging('', NO_EXPORT_IN_ADMIN, columns),
    ...HOW_TO_GET.flatMap(({ title, gives, steps, where }) => [
      '',
      ...hanging('', title, columns),
      ...hanging('  ', gives, columns),
      ...steps.flatMap((step, place) => hanging(`  ${place + 1}. `, step, columns)),
      ...hanging('  ', `(${where})`, columns),
    ]),
  ];
}
