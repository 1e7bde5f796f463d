import type { Knowledge } from '../../../engine/step.ts';

const HAND_OVER = 'auv-handover';

/** Keys of the requests whose hand-over a person confirmed. */
export function handedOver(known: Pick<Knowledge, 'outNow' | 'record'>): readonly string[] {
  const lists = [known.record(HAND_OVER)?.out.handedOver, known.outNow(HAND_OVER, 'handedOver')];
  const keys = lists.flatMap((list) => (Array.isArray(list) ? list : []));
  return [...new Set(keys.filter((key) => typeof key === 'string'))];
}
