import type { Knowledge } from '../../../engine/step.ts';
import { sameNumber } from './same-number.ts';

/** Orders of this engagement: number to order id; an empty id where the answer is not known. */
export type Orders = { readonly [number: string]: string };

const ACTION = /^gca-order\/(\d+)$/;

/** The action's id names its number, so that the journal tells which order an intent was about. */
export function orderAction(number: string): string {
  return `gca-order/${number.replace(/\D/g, '')}`;
}

/** Every number that this engagement ordered, or may have ordered. */
export function ordersOf(known: Pick<Knowledge, 'record' | 'outNow'>): Orders {
  const record = known.record('gca-order');
  const sent = [...(record?.actions?.answered ?? []), ...(record?.actions?.unanswered ?? [])];
  const numbers = sent.flatMap((action) => ACTION.exec(action)?.[1] ?? []);
  const recorded = { ...textsOf(record?.out.orders), ...textsOf(known.outNow('gca-order', 'orders')) };
  // The same number may have been typed in two ways.
  const named = Object.keys(recorded);
  const lost = numbers.filter((number) => !named.some((each) => sameNumber(each, number)));
  return { ...Object.fromEntries(lost.map((number) => [number, ''])), ...recorded };
}

/** What is known about earlier orders of a number. */
export type Earlier = { readonly is: 'none' } | { readonly is: 'lost' } | { readonly is: 'order'; readonly id: string };

export function earlierOrder(known: Pick<Knowledge, 'record' | 'outNow'>, number: string): Earlier {
  const record = known.record('gca-order');
  // A later order of it whose answer was lost counts for more than the one that is known.
  const open = record?.actions?.unanswered ?? [];
  if (open.some((action) => sameNumber(ACTION.exec(action)?.[1] ?? '', number))) return { is: 'lost' };
  // Sent a moment ago, by this very run.
  if (record?.unanswered === true && record.actions === undefined) return { is: 'lost' };
  const found = Object.entries(ordersOf(known)).find(([each]) => sameNumber(each, number));
  if (found === undefined) return { is: 'none' };
  return found[1] === '' ? { is: 'lost' } : { is: 'order', id: found[1] };
}

function textsOf(value: unknown): Orders {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter((each): each is [string, string] => typeof each[1] === 'string'),
  );
}
