import { createHash } from 'node:crypto';
import { canonical } from '../../shared/canonical.ts';
import type { Action, SqlStatement } from '../../shared/plan/action.ts';
import type { Problem } from '../../shared/results/problem.ts';
import { blockedBy } from './blocked.ts';
import type { Reader } from './call.ts';
import type { Given, Warning } from './knowledge.ts';
import { Notebook } from './knowledge.ts';
import { rememberReads } from './remember-reads.ts';
import type { Runbook } from './runbook.ts';
import type { Blocked, Observed } from './step.ts';
import { shown, shownPath } from './template.ts';

/** Why a step has no plan: it is blocked itself, or a step before it is. */
export type Seen = Observed | { readonly is: 'behind'; readonly step: string };

/** The actions a run would perform, in order, and what it saw. Planning sends no write. */
export interface Plan {
  readonly runbook: string;
  readonly target: string;
  /** SHA-256 over runbook, target and actions; equal plans have equal digests, whenever they were made. */
  readonly digest: string;
  readonly actions: readonly Action[];
  readonly seen: ReadonlyMap<string, Seen>;
  /** Steps that cannot go on as things stand, with the reason. */
  readonly blocked: readonly { readonly step: string; readonly why: Blocked }[];
  readonly warnings: readonly Warning[];
}

/** Every problem of a plan, blocking ones first, in runbook order. */
export function problemsOf(plan: Plan): readonly Problem[] {
  return distinct([...blockingOf(plan), ...noticesOf(plan)]);
}

/** What keeps a plan from going on; what several steps say in the same words stands there once. */
export function blockingOf({ blocked }: Plan): readonly Problem[] {
  return distinct(blocked.map(({ why }) => why.problem));
}

/** What somebody should look at. */
export function noticesOf({ warnings }: Plan): readonly Problem[] {
  return distinct(warnings.map(({ problem }) => problem));
}

function distinct(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

/**
 * Observes every step (side by side where their order allows) and asks each for its actions.
 * Equal reads are sent once per pass. Faults of a look-up block the step, never the pass.
 */
export async function makePlan(
  runbook: Runbook,
  given: Given,
  reader: Reader,
  signal: AbortSignal,
): Promise<{ readonly plan: Plan; readonly known: Notebook }> {
  const known = new Notebook(given);
  const read = rememberReads(reader);
  const seen = new Map<string, Seen>();
  const actionsOf = new Map<string, readonly Action[]>();
  const settled = new Map<string, Promise<void>>();

  for (const step of runbook.steps) {
    const look = async (): Promise<void> => {
      await Promise.all(step.after.map((id) => settled.get(id)));
      const obstacle = step.after.find((id) => ['unknown', 'behind'].includes(seen.get(id)?.is ?? ''));
      if (obstacle !== undefined) {
        seen.set(step.id, { is: 'behind', step: obstacle });
        return;
      }
      const state = await step.observe(read, known, signal).catch((error: unknown) => blockedBy(error));
      seen.set(step.id, state);
      if ('out' in state) known.learn(step.id, state.out);
      if (state.is === 'unknown') return;
      const actions = step.plan(state, known);
      actionsOf.set(step.id, actions);
      if (actions.length > 0) known.markPlanned(step.id);
    };
    settled.set(step.id, look());
  }
  await Promise.all(settled.values());

  const actions = runbook.steps.flatMap((step) => actionsOf.get(step.id) ?? []);
  const blocked = runbook.steps.flatMap((step) => {
    const state = seen.get(step.id);
    return state?.is === 'unknown' || state?.is === 'incomplete' ? [{ step: step.id, why: state.why }] : [];
  });
  const plan: Plan = {
    runbook: runbook.id,
    target: runbook.target,
    digest: digestOf(runbook, actions),
    actions,
    seen,
    blocked,
    warnings: inOrder(known.warnings, runbook),
  };
  return { plan, known };
}

/** What is signed off: runbook, target and the actions as a reader sees them. */
export function digestOf(runbook: Pick<Runbook, 'id' | 'target'>, actions: readonly Action[]): string {
  const content = canonical({ runbook: runbook.id, target: runbook.target, actions: actions.map(shownAction) });
  return createHash('sha256').update(content).digest('hex');
}

/** An action as people and the journal see it: references as labels, secrets masked. */
function shownAction(action: Action): object {
  switch (action.kind) {
    case 'http':
      return { ...action, path: shownPath(action.path), headers: shown(action.headers), body: shown(action.body) };
    case 'sql':
      return {
        ...action,
        expects: shownStatement(action.expects),
        statements: action.statements.map(shownStatement),
      };
    case 'manual':
      return { ...action, copy: action.copy.map(({ label, value }) => ({ label, value: shown(value) })) };
    case 'wait':
      return action;
  }
}

function shownStatement<S extends SqlStatement>(statement: S) {
  return { ...statement, params: statement.params.map(shown) };
}

function inOrder(warnings: readonly Warning[], runbook: Runbook): readonly Warning[] {
  const place = (step: string) => runbook.steps.findIndex(({ id }) => id === step);
  return [...warnings].sort((a, b) => place(a.step) - place(b.step));
}
