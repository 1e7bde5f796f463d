import type { Json } from '../../../../shared/json.ts';
import type { Check } from '../../../../shared/results/check.ts';
import { numbersText as text } from '../../../../shared/text/numbers.ts';
import { reasonOf } from '../../../engine/blocked.ts';
import type { Reader } from '../../../engine/call.ts';
import { pauseAfter } from '../../../engine/pace.ts';
import type { Knowledge, Observed, Progress, Step } from '../../../engine/step.ts';
import { NUMBERS } from '../../../systems/sms-aggregation/call.ts';
import { smsTitle } from '../by-hand/hand-ids.ts';
import type { SmsContext } from '../context.ts';
import { signInAsClient } from './client.ts';
import { NumbersNeedClient } from './faults.ts';
import { ownNumbers } from './list.ts';
import { orderNumberAction, releaseActions } from './order-actions.ts';
import { lookForOrder, orderState } from './order-look.ts';
import { orderAction, ordersOf } from './order-record.ts';
import { sameNumber } from './same-number.ts';
import { wantedNumber } from './wanted.ts';
import { mayPass } from './window.ts';

/** How long a run waits for an answered order to bring its number. */
const ORDER_MS = 60_000;

/**
 * Orders one toll-free number, if one is wanted (S002:430-434). It costs, so the same number is never ordered twice:
 * not by a second run, not after a lost answer, not by a plan that another computer made before.
 */
export function orderStep(context: SmsContext): Step {
  return {
    ...smsTitle(context.variant, 'gca-order'),
    after: ['gca-search'],
    lasting: true,
    // Before the client exists nobody can see whose number it is; another computer may have ordered it meanwhile.
    mayBeMet: true,
    async observe(read, known, signal) {
      if (context.purpose !== 'run') return lookAtOrdered(context, read, known, signal);
      const number = wantedNumber(known);
      if (number === undefined) return { is: 'present', out: outOf(known) };
      if ((await signInAsClient(context, read, known, signal)) !== 'in') return withoutClient(number, known);
      return lookForOrder(context, number, read, known, signal).catch((error: unknown): Observed => {
        // The list waits until the client may look; this step then looks again before it sends.
        if (!known.applying && mayPass(error, known, context.clock)) return { is: 'absent' };
        throw error;
      });
    },
    plan(seen, known) {
      const number = wantedNumber(known);
      const orders = context.purpose === 'run' && seen.is === 'absent' && number !== undefined;
      return orders ? [orderNumberAction(number, known)] : [];
    },
    settle(replies, known) {
      const number = wantedNumber(known) ?? '';
      const orderId = idIn(replies.get(orderAction(number)));
      const others = Object.entries(ordersOf(known)).filter(([each]) => !sameNumber(each, number));
      return { orders: { ...Object.fromEntries(others), [number]: orderId } };
    },
    async verify(read, known, signal, report) {
      const wanted = wantedNumber(known);
      const ordered = Object.keys(ordersOf(known));
      const others = wanted === undefined || ordered.some((each) => sameNumber(each, wanted)) ? [] : [wanted];
      const numbers = [...ordered, ...others];
      if (numbers.length === 0) return { checks: [] };
      if ((await signInAsClient(context, read, known, signal)) !== 'in') {
        return { checks: numbers.map((number) => ownCheck(number, 'unchecked', text.checks.noClient)) };
      }
      const own = await ownInTime(context, numbers, read, known, signal, report);
      return { checks: await Promise.all(numbers.map((number) => proved(number, own, read, known, signal))) };
    },
    inverse({ seen }) {
      if (seen.is === 'different') return { actions: releaseActions(seen.before as readonly string[]) };
      const pending = seen.is === 'present' ? seen.out.pendingOrders : undefined;
      if (Array.isArray(pending) && pending.length > 0) return { cannot: text.undoPending(pending.map(String)) };
      return { actions: [] };
    },
  };
}

/** Before the client exists an order can be planned; when the plan is applied, it must be there. */
function withoutClient(number: string, known: Knowledge): Observed {
  const isComing = typeof known.outNow('gca-oauth', 'clientId') !== 'string' && !known.applying;
  return isComing ? { is: 'absent' } : { is: 'unknown', why: reasonOf(new NumbersNeedClient(number)) };
}

/** For verification and undo: what this engagement ordered, and what of it is there now. */
async function lookAtOrdered(
  context: SmsContext,
  read: Reader,
  known: Knowledge,
  signal: AbortSignal,
): Promise<Observed> {
  const orders = ordersOf(known);
  const numbers = Object.keys(orders);
  if (numbers.length === 0) return { is: 'present', out: {} };
  if ((await signInAsClient(context, read, known, signal)) !== 'in') {
    return { is: 'unknown', why: reasonOf(new NumbersNeedClient(numbers.join(', '))) };
  }
  const own = await ownNumbers(read, known, signal);
  const there = own.filter((each) => numbers.some((number) => sameNumber(each, number)));
  const missing = numbers.filter((number) => !own.some((each) => sameNumber(each, number)));
  const states = await Promise.all(missing.map((number) => stateOfOrder(orders[number] ?? '', read, signal)));
  const pendingOrders = missing.filter((_, place) => states[place]?.is === 'pending');
  if (context.purpose === 'undo' && there.length > 0)
    return { is: 'different', out: { orders }, before: there as Json };
  if (context.purpose === 'undo' && pendingOrders.length > 0) return { is: 'present', out: { orders, pendingOrders } };
  return missing.length > pendingOrders.length || context.purpose === 'undo'
    ? { is: 'absent' }
    : { is: 'present', out: { orders } };
}

async function stateOfOrder(id: string, read: Reader, signal: AbortSignal) {
  return id === '' ? undefined : orderState(read, id, signal);
}

/** Own numbers, once all of these show or the time since the order is up. */
async function ownInTime(
  { clock }: SmsContext,
  numbers: readonly string[],
  read: Reader,
  known: Knowledge,
  signal: AbortSignal,
  report: Progress,
): Promise<readonly string[]> {
  const started = clock.now();
  const until = (known.record('gca-order')?.writtenAt ?? Number.NEGATIVE_INFINITY) + ORDER_MS;
  for (;;) {
    const own = await ownNumbers(read, known, signal);
    const missing = numbers.filter((number) => !own.some((each) => sameNumber(each, number)));
    if (missing.length === 0 || clock.now() >= until) return own;
    report.notYet(text.waitingForOrder(missing), Math.ceil((until - clock.now()) / 1000));
    await clock.sleep(pauseAfter(clock.now() - started), signal);
  }
}

async function proved(
  number: string,
  own: readonly string[],
  read: Reader,
  known: Knowledge,
  signal: AbortSignal,
): Promise<Check> {
  if (own.some((each) => sameNumber(each, number))) return ownCheck(number, 'ok');
  const id = ordersOf(known)[number];
  if (id === '') return ownCheck(number, 'unchecked', text.checks.noAnswer);
  const state = await stateOfOrder(id ?? '', read, signal);
  return state?.is === 'pending'
    ? ownCheck(number, 'unchecked', text.checks.pending(state.status))
    : ownCheck(number, 'not-ok', text.checks.gone);
}

function ownCheck(number: string, result: Check['result'], reason?: string): Check {
  const check: Check = { step: 'gca-order', what: text.checks.own(number), result, proof: `GET ${NUMBERS}` };
  return reason === undefined ? check : { ...check, reason };
}

function outOf(known: Knowledge): { readonly [output: string]: Json } {
  const orders = ordersOf(known);
  return Object.keys(orders).length === 0 ? {} : { orders };
}

/** The order's id in a reply: an order, or a list with one. Empty when it has none: then the order is asked about. */
function idIn(reply: Json | undefined): string {
  const order = Array.isArray(reply) ? reply[0] : reply;
  if (typeof order !== 'object' || order === null || Array.isArray(order)) return '';
  const { id, orderId } = order as { readonly [member: string]: Json };
  const found = orderId ?? id;
  return typeof found === 'string' || typeof found === 'number' ? String(found) : '';
}
