import { internationalForm, isKnownNumber } from '../phone/international.ts';
import { auviousValuesText as text } from '../text/auvious-values.ts';
import { inZone } from '../time/in-zone.ts';
import { momentsOf } from '../time/moments-of.ts';
import { readTime } from '../time/read-time.ts';
import { isTimeZone } from '../time/time-zone.ts';

/**
 * What better fixes take: numbering plans and the history of time zones. They are large, so that `checkAuviousValues`
 * gets them handed in and a page that does without them stays small.
 */
export interface AuviousHelp {
  /** The international form of a number as people write it. */
  number(text: string, country: string | undefined): string | undefined;
  /** Whether a country is known to have such a number. */
  isKnownNumber(e164: string): boolean;
  /** What to do about a time of another form. @param zone the customer's; undefined for that of this computer */
  time(text: string, zone: string | undefined): { readonly fix: string; readonly offer?: string };
}

/** The help itself. */
export const auviousHelp: AuviousHelp = {
  number: (number, country) => internationalForm(number, country),
  isKnownNumber,
  time(given, zone) {
    const home = zone !== undefined && isTimeZone(zone) ? zone : Intl.DateTimeFormat().resolvedOptions().timeZone;
    const said = (utc: string) => inZone(utc, home).text;
    const read = readTime(given);
    if (read.is === 'moment') return { fix: text.momentFix(read.utc, said(read.utc)), offer: read.utc };
    if (read.is === 'leap-second') return { fix: text.leapSecondFix };
    if (read.is === 'date-only') return { fix: text.dateOnlyFix };
    if (read.is === 'unreadable') return { fix: text.notUtcFix };
    const moments = momentsOf(read.local, home);
    switch (moments.is) {
      case 'one':
        return { fix: text.momentFix(moments.utc, said(moments.utc)), offer: moments.utc };
      case 'two':
        return { fix: text.twiceFix(moments.earlier, moments.later, home) };
      case 'gap':
        return { fix: text.gapFix(moments.next, said(moments.next)), offer: moments.next };
      case 'none':
        return { fix: text.noSuchDateFix };
    }
  },
};
