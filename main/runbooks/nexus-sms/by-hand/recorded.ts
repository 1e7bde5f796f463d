import type { Json } from '../../../../shared/json.ts';
import type { Knowledge } from '../../../engine/step.ts';

/** What was confirmed for a step, in this run or an earlier one; undefined when nothing was. */
export function recorded(known: Knowledge, step: string, output: string): Json | undefined {
  return known.outNow(step, output) ?? known.record(step)?.out[output];
}

/** A list of texts among a step's outputs. */
export function recordedTexts(known: Knowledge, step: string, output: string): readonly string[] {
  return textsOf(recorded(known, step, output));
}

/** The texts of a list; nothing for anything else. */
export function textsOf(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
