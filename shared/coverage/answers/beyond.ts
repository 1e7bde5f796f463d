import type { Beyond } from '../report.ts';
import type { AskedFor } from './asked-for.ts';
import { compare, type Granted } from './grant-tally.ts';

/** What is granted that nobody asked for: what reaches farthest first, then by name. */
export function beyond(granted: readonly Granted[], asked: AskedFor): readonly Beyond[] {
  return granted
    .flatMap((each): readonly Beyond[] => {
      const { permission, roles, roleCount } = each;
      const reaches = asked.beyond(each);
      return reaches === undefined ? [] : [{ permission, reaches, roles, roleCount }];
    })
    .sort((a, b) => b.reaches - a.reaches || compare(a.permission, b.permission));
}
