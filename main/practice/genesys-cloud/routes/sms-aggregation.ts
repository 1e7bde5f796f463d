import { z } from 'zod';
import { ApiError, badRequest, notFound } from '../api-error.ts';
import { parseBody } from '../body.ts';
import { type ApiCall, noContent, ok, type Reply, type Route } from '../route.ts';
import type { SmsOrder, TollfreeNumber } from '../sms-world.ts';
import type { World } from '../world.ts';

const BASE = '/api/v2/messaging/sms/provisioning';
const NUMBERS = `${BASE}/tollfreenumbers`;
const FEW = 10;
const MOST = 50;

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? undefined);
const details = z.object({ comment: text, emailAddress: text, moUrl: text, drUrl: text });
const wanted = details.extend({
  tollfreeNumber: z.string().regex(/^1\d{10}$/, 'a toll-free number has 11 digits and begins with 1'),
  webhookUsername: text,
  webhookPassword: text,
});
/** A list, or one object: sources show both. A wrong item is named by its field either way. */
const order = z.preprocess((body) => (Array.isArray(body) ? body : [body]), z.array(wanted).min(1));

/**
 * Toll-free numbers of the product SMS Aggregation, which few organizations have: without it every path is 404,
 * whoever asks (reference, section 11). Ordering costs, and the same number is never sold twice.
 */
export const smsAggregationRoutes: readonly Route[] = [
  route('GET', `${NUMBERS}/available`, 'view', ({ world, query }) => {
    const found = [...world.sms.free].filter((number) => number.includes(keys(query.get('vanity') ?? '')));
    return ok({ entities: found.slice(0, countOf(query)) });
  }),
  // The guide asks with a slash at the end (S002:414).
  ...[NUMBERS, `${NUMBERS}/`].map((path) =>
    route('GET', path, 'view', ({ world }) => ok({ entities: [...world.sms.own.values()] })),
  ),
  route('POST', NUMBERS, 'add', (call) => {
    const items = parseBody(order, call.body);
    const { free } = call.world.sms;
    const numbers = items.map(({ tollfreeNumber }) => tollfreeNumber);
    const gone = numbers.find((number, place) => !free.has(number) || numbers.indexOf(number) !== place);
    if (gone !== undefined) throw new ApiError(409, 'general.conflict', `The number ${gone} is not available.`);
    for (const number of numbers) free.delete(number);
    return ok(orderView(begin(call, 'ORDER', numbers, items[0])));
  }),
  route('POST', `${NUMBERS}/portin`, 'add', (call) => {
    const items = parseBody(order, call.body);
    const numbers = items.map(({ tollfreeNumber }) => tollfreeNumber);
    const owned = numbers.find((number) => call.world.sms.own.has(number));
    if (owned !== undefined) throw new ApiError(409, 'general.conflict', `The number ${owned} is yours already.`);
    for (const number of numbers) call.world.sms.free.delete(number);
    return ok(orderView(begin(call, 'PORTIN', numbers, items[0])));
  }),
  route('GET', `${BASE}/orders/:orderId`, 'view', (call) => {
    const found = call.world.sms.orders.get(call.param('orderId'));
    if (found === undefined) throw notFound('order', call.param('orderId'));
    return ok(orderView(found));
  }),
  route('PATCH', `${NUMBERS}/:code`, 'edit', (call) => {
    const before = numberOf(call);
    const changes = parseBody(details, call.body);
    const after = { ...before, ...given(changes) };
    call.world.sms.own.set(before.tollfreeNumber, after);
    return ok(after);
  }),
  route('DELETE', `${NUMBERS}/:code`, 'delete', (call) => {
    // It does not come back to the pool: a released number rests before anybody can have it.
    call.world.sms.own.delete(numberOf(call).tollfreeNumber);
    return noContent();
  }),
];

/** Without the product nobody lacks a permission: there is nothing there. */
function route(
  method: Route['method'],
  path: string,
  action: 'view' | 'add' | 'edit' | 'delete',
  handle: (call: ApiCall) => Reply,
): Route {
  return {
    method,
    path,
    effect: method === 'GET' ? 'read' : 'write',
    needs: ({ sms }: World) => ({ all: sms.product ? [`messagingProvisioning:phoneNumber:${action}`] : [] }),
    handle(call) {
      if (!call.world.sms.product) {
        throw new ApiError(404, 'not.found', `The requested resource was not found: ${call.path}`);
      }
      complete(call);
      return handle(call);
    },
  };
}

/** Orders whose time has come give their numbers to the organization. */
function complete({ world: { sms }, behaviour }: ApiCall): void {
  const now = behaviour.now();
  for (const [id, made] of sms.orders) {
    if (made.complete || made.completeAt > now) continue;
    for (const tollfreeNumber of made.numbers) {
      const dateCreated = new Date(made.completeAt).toISOString();
      sms.own.set(tollfreeNumber, {
        id: behaviour.uuid(),
        tollfreeNumber,
        status: 'active',
        ...made.details,
        dateCreated,
      });
    }
    sms.orders.set(id, { ...made, complete: true });
  }
}

function begin(
  { world: { sms }, behaviour }: ApiCall,
  orderType: SmsOrder['orderType'],
  numbers: readonly string[],
  item: Partial<z.output<typeof wanted>> = {},
): SmsOrder {
  const { comment, emailAddress, moUrl, drUrl } = item;
  const madeAt = behaviour.now();
  const completeAt = madeAt + behaviour.smsOrderMs;
  const made = {
    id: behaviour.uuid(),
    orderType,
    numbers,
    details: given({ comment, emailAddress, moUrl, drUrl }),
    madeAt,
    completeAt,
    complete: false,
  };
  sms.orders.set(made.id, made);
  return made;
}

function orderView({ id, orderType, numbers, madeAt, complete: isComplete }: SmsOrder) {
  const orderStatus = isComplete ? 'COMPLETE' : 'PENDING';
  const dateCreated = new Date(madeAt).toISOString();
  // One description of this answer calls its id `id`, the other `orderId`.
  return { id, orderId: id, orderType, numberType: 'TOLLFREE', orderStatus, numbers, dateCreated };
}

function numberOf({ world, param }: ApiCall): TollfreeNumber {
  const code = param('code');
  const found = world.sms.own.get(code) ?? [...world.sms.own.values()].find(({ id }) => id === code);
  if (found === undefined) throw notFound('toll-free number', code);
  return found;
}

function countOf(query: URLSearchParams): number {
  const asked = query.get('numberOfResults');
  if (asked === null) return FEW;
  if (!/^[1-9]\d{0,3}$/.test(asked)) throw badRequest('numberOfResults is a number from 1 on', 'invalid.value');
  return Math.min(Number(asked), MOST);
}

/** Letters as on the keys of a telephone; anything else but digits is left out. */
function keys(vanity: string): string {
  const letters = ['ABC', 'DEF', 'GHI', 'JKL', 'MNO', 'PQRS', 'TUV', 'WXYZ'];
  return [...vanity.toUpperCase()]
    .map((sign) => {
      if (/\d/.test(sign)) return sign;
      const key = letters.findIndex((row) => row.includes(sign));
      return key < 0 ? '' : String(key + 2);
    })
    .join('');
}

/** Only what was sent. */
function given<T extends { readonly [name: string]: string | undefined }>(fields: T): { [K in keyof T]?: string } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: string;
  };
}
