import { StepFold } from '../../../../../../main/engagements/step-fold.ts';
import { type Given, Notebook } from '../../../../../../main/engine/knowledge.ts';
import type { AuviousContext } from '../../../../../../main/runbooks/auvious-facades/context.ts';
import type { Json, JsonObject } from '../../../../../../shared/json.ts';

export const PHONE = '+306957206309';
export const START = Date.parse('2026-11-21T10:00:00Z');

/** Values that make a callback with a code. */
export const WITH_CODE: JsonObject = { operation: 'callback', signIn: 'otp', customerPhone: PHONE, otpLocale: 'en' };

/** What the steps about codes need of their context; time stands still until `at` is set. */
export function context(more: Partial<AuviousContext> = {}) {
  const time = { at: START };
  const parts = {
    purpose: 'run',
    clock: { now: () => time.at, sleep: async () => {} },
    origin: 'https://auvious.video',
    elsewhere: [],
    practiceCode: undefined,
    session: { signIn: async () => {} },
    ...more,
  } as Partial<AuviousContext> as AuviousContext;
  return { time, context: parts };
}

/** An engagement's journal as far as these steps write to it. */
export function journal() {
  const folds = new Map<string, StepFold>();
  const fold = (step: string): StepFold => {
    const found = folds.get(step) ?? new StepFold();
    folds.set(step, found);
    return found;
  };
  return {
    intent: (step: string, action: string, at: number, before?: Json) =>
      fold(step).add({
        kind: 'intent',
        action,
        step,
        request: {},
        at: new Date(at).toISOString(),
        ...(before === undefined ? {} : { before }),
      }),
    outcome: (step: string, action: string, at: number, status: 'ok' | 'refused' | 'unknown', reply?: Json) =>
      fold(step).add({
        kind: 'outcome',
        action,
        step,
        status,
        at: new Date(at).toISOString(),
        ...(reply === undefined ? {} : { reply }),
      }),
    done: (step: string, out: JsonObject, at: number) =>
      fold(step).add({ kind: 'step', step, status: 'done', out, durationMs: 1, at: new Date(at).toISOString() }),
    known(values: JsonObject = WITH_CODE, accepted: Given['accepted'] = {}) {
      const records = new Map([...folds].map(([step, each]) => [step, each.record] as const));
      return new Notebook({ values, accepted, records });
    },
  };
}
