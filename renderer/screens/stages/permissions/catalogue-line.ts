import type { Checklist } from '../../../../shared/ipc/views.ts';
import { permissionsText } from '../../../../shared/text/permissions-screen.ts';
import { day, minuteOrDay } from './times.ts';

const { catalogue: text } = permissionsText;
const NUMBER = new Intl.NumberFormat('en-US');

/** Which catalogue the rows were looked up in, how big it is and how old. */
export function catalogueLine(catalogue: Checklist['catalogue'] | undefined, isLoading: boolean): string {
  if (catalogue === undefined) return isLoading ? text.loading : text.unknown;
  const count = NUMBER.format(catalogue.permissions);
  return catalogue.source === 'live'
    ? text.live(count, minuteOrDay(catalogue.at))
    : text.bundled(count, day(catalogue.at));
}
