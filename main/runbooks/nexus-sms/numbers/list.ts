import type { Check } from '../../../../shared/results/check.ts';
import { Fault } from '../../../../shared/results/fault.ts';
import { numbersText as text } from '../../../../shared/text/numbers.ts';
import { reasonOf } from '../../../engine/blocked.ts';
import type { Reader } from '../../../engine/call.ts';
import { pauseAfter } from '../../../engine/pace.ts';
import type { Knowledge, Observed, Progress, Step } from '../../../engine/step.ts';
import { NUMBERS } from '../../../systems/sms-aggregation/call.ts';
import { listOwnNumbers } from '../../../systems/sms-aggregation/calls/numbers.ts';
import { smsTitle } from '../by-hand/hand-ids.ts';
import type { SmsContext } from '../context.ts';
import { organizationOf, signInAsClient } from './client.ts';
import { SmsAggregationNotEnabled } from './faults.ts';
import { readProduct } from './product.ts';
import { sameNumber } from './same-number.ts';
import { chosenNumbers, wantedNumber } from './wanted.ts';
import { mayPass, refusalWindow } from './window.ts';

/** The organization's own numbers (S002:408-416), which also proves that the product and the client's role are there. */
export function listStep(context: SmsContext): Step {
  return {
    ...smsTitle(context.variant, 'gca-list'),
    after: ['gca-token'],
    async observe(read, known, signal) {
      if ((await signInAsClient(context, read, known, signal)) !== 'in') return notYet(context, known);
      try {
        const own = await ownNumbers(read, known, signal);
        if (context.purpose === 'run') compare(own, known);
        return { is: 'present', out: { ownNumbers: [...own] } };
      } catch (error) {
        // What needs no number can go on.
        if (error instanceof SmsAggregationNotEnabled) return { is: 'incomplete', out: {}, why: reasonOf(error) };
        if (mayPass(error, known, context.clock)) return notYet(context, known);
        throw error;
      }
    },
    plan: () => [],
    async verify(read, known, signal, report) {
      const base = { step: 'gca-list', what: text.checks.lists, proof: `GET ${NUMBERS}` };
      const state = await signInAsClient(context, read, known, signal);
      if (state !== 'in') {
        const reason = state === 'none' ? text.checks.noClient : text.checks.refused;
        return { checks: [{ ...base, result: 'unchecked', reason }] };
      }
      return { checks: [{ ...base, ...(await listedInTime(context, read, known, signal, report)) }] };
    },
  };
}

/** The numbers themselves. @throws SmsAggregationNotEnabled, Fault */
export async function ownNumbers(read: Reader, known: Knowledge, signal: AbortSignal): Promise<readonly string[]> {
  const own = await readProduct(read, listOwnNumbers(), organizationOf(known), signal);
  return own.map(({ tollfreeNumber }) => tollfreeNumber);
}

function notYet({ purpose }: Pick<SmsContext, 'purpose'>, known: Knowledge): Observed {
  // Whoever takes things back waits for no list.
  if (purpose !== 'run') return { is: 'absent' };
  const wanted = wantedNumber(known);
  const message = wanted === undefined ? text.notYetListed : text.notYetOrdered(wanted);
  known.warn('gca-list', { code: 'numbers-not-yet-known', message, fix: text.notYetFix }, 'run');
  return { is: 'absent' };
}

/** Numbers may also be registered by the representative: a hint, and no obstacle. */
function compare(own: readonly string[], known: Knowledge): void {
  const wanted = wantedNumber(known);
  const others = chosenNumbers(known).filter(
    (number) => !own.some((each) => sameNumber(each, number)) && (wanted === undefined || !sameNumber(wanted, number)),
  );
  if (others.length === 0) return;
  known.warn('gca-list', { code: 'number-not-own', field: 'tfn', message: text.notOwn(others), fix: text.notOwnFix });
}

/** Within the propagation window a refusal means "not yet". */
async function listedInTime(
  { clock }: SmsContext,
  read: Reader,
  known: Knowledge,
  signal: AbortSignal,
  report: Progress,
): Promise<Pick<Check, 'result' | 'reason'>> {
  const started = clock.now();
  for (;;) {
    try {
      await ownNumbers(read, known, signal);
      return { result: 'ok' };
    } catch (error) {
      if (!(error instanceof Fault) || error.family === 'stopped') throw error;
      if (!mayPass(error, known, clock)) {
        const refused = error.family === 'permission' || error.family === 'attention';
        return { result: refused ? 'not-ok' : 'unchecked', reason: `${error.message} ${error.fix}` };
      }
      report.notYet(text.waiting, Math.ceil((refusalWindow(known) - clock.now()) / 1000));
      await clock.sleep(pauseAfter(clock.now() - started), signal);
    }
  }
}
