import type { RequestView } from '../../../../shared/ipc/views.ts';
import { linksScreenText } from '../../../../shared/text/auvious-links-screen.ts';
import { inZone } from '../../../../shared/time/in-zone.ts';
import { isTimeZone } from '../../../../shared/time/time-zone.ts';

const { facts: text } = linksScreenText;

/**
 * When a callback is: on the customer's clock and on the operator's, in one line where both are in one zone.
 * @param own IANA name of the operator's zone
 */
export function whenLines(
  { scheduledTime, timeZone }: Pick<RequestView, 'scheduledTime' | 'timeZone'>,
  own: string,
): readonly { readonly label: string; readonly value: string }[] {
  if (scheduledTime === undefined) return [{ label: text.when, value: text.soon }];
  const here = inZone(scheduledTime, own).text;
  if (timeZone === undefined || timeZone === own || !isTimeZone(timeZone)) return [{ label: text.when, value: here }];
  return [
    { label: text.whenCustomer, value: inZone(scheduledTime, timeZone).text },
    { label: text.whenOwn, value: here },
  ];
}
