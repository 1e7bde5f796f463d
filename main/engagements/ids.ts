import { BadEngagementId } from './faults.ts';

/** `count` random bytes. */
export type Random = (count: number) => Uint8Array;

/** Letters and digits without i, l, o, u: ids are read out on the telephone. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const TIME_LENGTH = 9;

/** What ids may look like: fit for a folder name on every system, and no path. */
export const ID = /^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/;

/** For example `harbour-bank-7k2f9d`: the customer's name as far as it is plain, then six random characters. */
export function newEngagementId(customer: string, random: Random): string {
  const plain = customer
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 32)
    .replaceAll(/^-+|-+$/g, '');
  return `${plain === '' ? 'engagement' : plain}-${letters(6, random)}`;
}

/** Sorts by time: nine characters of milliseconds, then four random ones. */
export function newRunId(now: number, random: Random): string {
  let time = '';
  for (let rest = now, i = 0; i < TIME_LENGTH; i += 1) {
    time = ALPHABET.charAt(rest % 32) + time;
    rest = Math.floor(rest / 32);
  }
  return `${time}-${letters(4, random)}`;
}

/** @throws BadEngagementId when it is not the shape of an id, above all when it is a path */
export function checkedId(field: 'engagement' | 'run', id: string): string {
  if (!ID.test(id)) throw new BadEngagementId(field, id);
  return id;
}

function letters(count: number, random: Random): string {
  return Array.from(random(count), (byte) => ALPHABET.charAt(byte % 32)).join('');
}
