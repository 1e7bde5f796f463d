import { z } from 'zod';

/** Numbers and orders come from a preview build's description only (reference, section 11): little is demanded. */
const text = z.union([z.string(), z.number()]).transform(String);

/** One own number. `tollfreeNumber` is in international form without plus. */
const ownNumber = z.looseObject({
  tollfreeNumber: text,
  id: z.exactOptional(text),
  status: z.exactOptional(text),
  comment: z.exactOptional(text),
  emailAddress: z.exactOptional(text),
});
export type OwnNumber = z.infer<typeof ownNumber>;

/** Some answers may be a bare list. */
const listOf = <T extends z.ZodType>(item: T) =>
  z.union([z.looseObject({ entities: z.array(item) }).transform(({ entities }) => entities), z.array(item)]);

export const ownNumbers = listOf(ownNumber);
export const availableNumbers = listOf(text);

/** An order. A purchase begins as pending; which words mean its end no source tells: see `stateOf`. */
export const order = z.looseObject({
  orderStatus: z.exactOptional(text),
  numbers: z.exactOptional(z.array(text)),
});
export type Order = z.infer<typeof order>;

/** What became of an order, by the words of its status. Unknown words mean that it is not decided. */
export function stateOf({ orderStatus = '' }: Order): 'pending' | 'complete' | 'failed' {
  if (/complete|success|fulfilled|active/i.test(orderStatus) && !/in.?complete|unsuccess/i.test(orderStatus)) {
    return 'complete';
  }
  return /fail|error|cancel|reject|denied|incomplete|unsuccess/i.test(orderStatus) ? 'failed' : 'pending';
}
