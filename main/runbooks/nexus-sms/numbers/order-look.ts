import { reasonOf } from '../../../engine/blocked.ts';
import type { Reader } from '../../../engine/call.ts';
import type { Knowledge, Observed } from '../../../engine/step.ts';
import { NotFound } from '../../../systems/faults/refused-request.ts';
import { getOrder, listAvailableNumbers } from '../../../systems/sms-aggregation/calls/numbers.ts';
import { stateOf } from '../../../systems/sms-aggregation/schemas.ts';
import type { SmsContext } from '../context.ts';
import { organizationOf } from './client.ts';
import { againOf, NumberNotOffered, OrderedBefore, OrderInDoubt } from './faults.ts';
import { ownNumbers } from './list.ts';
import { earlierOrder, ordersOf } from './order-record.ts';
import { readProduct } from './product.ts';
import { sameNumber } from './same-number.ts';

/** How long a number may take to show after an order whose answer was lost. */
const SHOWS_MS = 10_000;
const LOOK_EVERY_MS = 2_000;

/** What became of an order, and its status in the vendor's words. */
export interface OrderState {
  readonly is: 'pending' | 'complete' | 'failed';
  readonly status: string;
}

/** @throws Fault */
export async function orderState(read: Reader, id: string, signal: AbortSignal): Promise<OrderState> {
  try {
    const order = await read.read(getOrder(id), signal);
    return { is: stateOf(order), status: order.orderStatus ?? 'no status' };
  } catch (error) {
    if (error instanceof NotFound) return { is: 'failed', status: 'no longer known' };
    throw error;
  }
}

/**
 * Whether a number must still be ordered. One that is owned or on order is not; one that may have been ordered is asked
 * about, never ordered again by itself; one that nobody offers is not ordered at all.
 * @throws SmsAggregationNotEnabled, Fault
 */
export async function lookForOrder(
  context: Pick<SmsContext, 'clock'>,
  number: string,
  read: Reader,
  known: Knowledge,
  signal: AbortSignal,
): Promise<Observed> {
  const isOwn = async () => (await ownNumbers(read, known, signal)).some((each) => sameNumber(each, number));
  const earlier = earlierOrder(known, number);
  const there = (): Observed => {
    const found = earlier.is === 'lost' ? { [number]: '' } : {};
    const orders = { ...found, ...ordersOf(known) };
    return { is: 'present', out: Object.keys(orders).length === 0 ? {} : { orders } };
  };
  if (await isOwn()) return there();
  const again = known.accepted('gca-order') === againOf(number);
  if (earlier.is === 'order') {
    const { is, status } = await orderState(read, earlier.id, signal);
    // It may have become complete between the two looks.
    if (is === 'pending' || (is === 'complete' && (await isOwn()))) return there();
    if (!again) return { is: 'unknown', why: reasonOf(new OrderedBefore(number, earlier.id, status)) };
  }
  if (earlier.is === 'lost') {
    // Lists lag behind; while a plan is applied nobody comes back to look later.
    const until = context.clock.now() + (known.applying ? SHOWS_MS : 0);
    while (context.clock.now() < until) {
      await context.clock.sleep(LOOK_EVERY_MS, signal);
      if (await isOwn()) return there();
    }
    if (!again) return { is: 'unknown', why: reasonOf(new OrderInDoubt(number)) };
  }
  const unseen = earlier.is === 'none' && known.accepted('gca-order') === `${number} anyway`;
  if (unseen || (await isOffered(number, read, known, signal))) return { is: 'absent' };
  return { is: 'unknown', why: reasonOf(new NumberNotOffered(number, earlier.is !== 'none')) };
}

/** The search may know nothing of whole numbers, and shows only a part: either answer will do. */
async function isOffered(number: string, read: Reader, known: Knowledge, signal: AbortSignal): Promise<boolean> {
  for (const search of [{ vanity: number }, {}]) {
    const found = await readProduct(read, listAvailableNumbers(search), organizationOf(known), signal);
    if (found.some((each) => sameNumber(each, number))) return true;
  }
  return false;
}
