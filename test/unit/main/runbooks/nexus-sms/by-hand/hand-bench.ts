import { makePlan } from '../../../../../../main/engine/plan.ts';
import { applyPlan } from '../../../../../../main/engine/run.ts';
import type { Step, StepRecord } from '../../../../../../main/engine/step.ts';
import { planUndo } from '../../../../../../main/engine/undo.ts';
import { verifyRun } from '../../../../../../main/engine/verify.ts';
import { byHandSteps } from '../../../../../../main/runbooks/nexus-sms/by-hand/steps.ts';
import type { JsonObject } from '../../../../../../shared/json.ts';
import type { ManualAction } from '../../../../../../shared/plan/action.ts';
import { SMS_VARIANTS, type SmsVariantId } from '../../../../../../shared/runbooks/nexus-sms/variants.ts';
import { bench, given, present, runbook, seeing, step } from '../../../engine/bench.ts';

export type Records = { readonly [step: string]: StepRecord };

interface Wish {
  readonly records?: Records;
  readonly confirm?: (action: ManualAction) => { readonly by: string; readonly note: string } | 'later';
  /** Steps that stand in for those that need a system; all are there by default. */
  readonly others?: (id: string) => Step;
}

/** The steps of a variant in its order; what is not done by hand is there already. */
export function allSteps(id: SmsVariantId, others: (id: string) => Step = standIn): readonly Step[] {
  const variant = SMS_VARIANTS[id];
  const hand = Object.values(byHandSteps({ variant })) as readonly (Step | undefined)[];
  return variant.steps.map((each) => hand.find((own) => own?.id === each.id) ?? others(each.id));
}

function standIn(id: string): Step {
  return step(id, { observe: seeing(present()) });
}

/** Plans and runs a variant with these values; the records are those of its next run. */
export async function runHand(id: SmsVariantId, values: JsonObject, wish: Wish = {}) {
  const b = bench(wish.confirm === undefined ? {} : { confirm: wish.confirm });
  const book = runbook(...allSteps(id, wish.others));
  const { plan, known } = await makePlan(book, given(wish.records, values), b.reader, b.ports.signal);
  const report = await applyPlan(book, plan, known, b.reader, b.ports);
  const confirmed = new Set(b.lines.flatMap(({ kind, step: at }) => (kind === 'manual' ? [String(at)] : [])));
  const records: Records = Object.fromEntries(
    book.steps.map((each) => {
      const before = wish.records?.[each.id];
      const out = { ...before?.out, ...known.outputsOf(each.id) };
      const isConfirmed = confirmed.has(each.id) || before?.confirmed === true;
      const record = { out, owned: false, before: undefined, unanswered: false };
      return [each.id, isConfirmed ? { ...record, confirmed: true } : record];
    }),
  );
  const manual = plan.actions.filter((action) => action.kind === 'manual');
  const status = Object.fromEntries(report.steps.map((each) => [each.id, each.status]));
  return { plan, manual, report, status, records };
}

/** What `undo` would say. */
export async function undoHand(id: SmsVariantId, values: JsonObject, records: Records) {
  const b = bench();
  const book = runbook(...allSteps(id));
  return (await planUndo(book, given(records, values), b.reader, b.ports.signal)).plan;
}

/** What `verify` finds, months later. */
export async function verifyHand(id: SmsVariantId, values: JsonObject, records: Records) {
  const b = bench();
  const book = runbook(...allSteps(id));
  const made = await makePlan(book, given(records, values), b.reader, b.ports.signal);
  return verifyRun(book, made, b.reader, b.ports);
}

export function copied({ copy }: ManualAction): readonly (readonly [string, unknown])[] {
  return copy.map(({ label, value }) => [label, value]);
}
