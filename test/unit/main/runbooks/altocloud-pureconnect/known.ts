import { Notebook } from '../../../../../main/engine/knowledge.ts';
import type { Outputs, StepRecord } from '../../../../../main/engine/step.ts';
import { targetOf } from '../../../../../main/runbooks/genesys-cloud/address.ts';
import type { JsonObject } from '../../../../../shared/json.ts';

export const ORG_ID = '5fbb1c34-9d1f-4e8a-93f2-6b1c0d7ab111';
export const signal = new AbortController().signal;
/** The target of a step in Sydney. */
export const TARGET = targetOf('mypurecloud.com.au', {
  practiceOrigin: undefined,
  accepted: undefined,
  field: 'region',
  step: 'alto-gc-signin',
});

/** A reader that nobody may use. */
export const noReader = { read: async () => Promise.reject(new Error('Nothing is read.')) };

/** What is known with these values, and what steps put out in earlier runs. */
export function knownWith(values: JsonObject, before: { readonly [step: string]: Outputs } = {}): Notebook {
  const records = Object.entries(before).map(([step, out]): [string, StepRecord] => [
    step,
    { out, owned: false, before: undefined, unanswered: false, confirmed: true },
  ]);
  return new Notebook({ values, accepted: {}, records: new Map(records) });
}
