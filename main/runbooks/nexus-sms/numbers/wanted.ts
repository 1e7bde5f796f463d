import type { Knowledge } from '../../../engine/step.ts';

/** The one number to order; undefined when none is to be ordered. */
export function wantedNumber(known: Pick<Knowledge, 'value'>): string | undefined {
  const value = known.value('orderNumber');
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** Numbers that sender ids are for. */
export function chosenNumbers(known: Pick<Knowledge, 'value'>): readonly string[] {
  const value = known.value('tfn');
  const numbers = Array.isArray(value) ? value : [value];
  return numbers.flatMap((number) => (typeof number === 'string' && number.trim() !== '' ? [number.trim()] : []));
}
