import type { ActionView, PlanView } from '../../shared/ipc/views.ts';
import { fixInWindow } from '../../shared/text/fix-in-window.ts';
import { planText as text } from '../../shared/text/plan.ts';
import { bodyText } from './plan-body.ts';
import { printable, printableLine } from './printable.ts';

/** A plan, and for whom it was made. */
export interface PlanPaper {
  readonly plan: PlanView;
  readonly customer: string;
  readonly runbook: string;
  readonly practice: boolean;
}

/** A line of an action: what, and its value. `code`: to be set as it is. */
export interface PlanLine {
  readonly label: string;
  readonly text: string;
  readonly code: boolean;
}

/** What every format of the plan says, in order; renderers only decide how it looks. All text is printable. */
export interface PlanOutline {
  readonly banner?: string;
  readonly title: string;
  readonly head: readonly PlanLine[];
  readonly digestNote: string;
  /** Said above the actions, when the plan cannot be applied. */
  readonly notReady?: string;
  readonly actions: readonly { readonly title: string; readonly lines: readonly PlanLine[] }[];
  readonly blocked: readonly string[];
  readonly warnings: readonly string[];
  readonly stays: readonly string[];
}

/** The outline of a plan as a document to be signed. */
export function planOutline({ plan, customer, runbook, practice }: PlanPaper): PlanOutline {
  return {
    ...(practice ? { banner: text.practice } : {}),
    title: text.purpose[plan.purpose],
    head: [
      line(text.customer, customer),
      line(text.runbook, runbook),
      line(text.target, plan.target),
      line(text.made, minute(plan.madeAt)),
      code(text.digest, plan.digest),
    ],
    digestNote: text.digestNote,
    ...(plan.ready ? {} : { notReady: text.notReady }),
    actions: plan.actions.map((action) => ({ title: printableLine(action.summary), lines: linesOf(action) })),
    blocked: plan.blocked.map(({ problem }) => printableLine(`${problem.message} ${fixInWindow(problem).fix}`)),
    warnings: plan.warnings.map((warning) => printableLine(`${warning.message} ${fixInWindow(warning).fix}`)),
    stays: plan.cannotUndo.map(printableLine),
  };
}

function linesOf(action: ActionView): readonly PlanLine[] {
  const { method, url, body, headers, needs, yields, clicks, copy, until, atMostSeconds } = action;
  const writes = action.kind === 'http' || action.kind === 'sql';
  const lines: (PlanLine | undefined)[] = [
    method && url ? code(text.request, `${method} ${url}`) : undefined,
    ...Object.entries(headers ?? {}).map(([name, value]) => code(name, value)),
    body === undefined ? undefined : code(text.body, bodyText(body)),
    ...(action.statements ?? []).flatMap(({ text: statement, params }) => [
      code(text.statement, statement),
      code(text.parameters, bodyText(params)),
    ]),
    clicks === undefined ? undefined : line(text.byHand, clicks.join('\n')),
    ...(copy ?? []).map(({ label, value }) => code(label, value)),
    until === undefined ? undefined : line(text.until, text.atMost(until, atMostSeconds ?? 0)),
    needs.length === 0 ? undefined : code(text.needs, needs.join(', ')),
    ...(action.makes ?? []).map(({ name, keptIn }) => line(text.makes, text.keptIn(name, keptIn))),
    ...yields.map(({ name, keptIn }) => line(text.yields, text.keptIn(name, keptIn))),
    action.escalation === undefined ? undefined : line(text.escalation, action.escalation),
    action.cost === undefined ? undefined : line(text.cost, text.costs[action.cost]),
    writes ? line(text.reversible, action.reversible ? text.yes : text.no) : undefined,
  ];
  return lines.filter((each) => each !== undefined);
}

function line(label: string, value: string): PlanLine {
  return { label: printableLine(label), text: printable(value), code: false };
}

function code(label: string, value: string): PlanLine {
  return { ...line(label, value), code: true };
}

/** ISO 8601 to "2026-01-31 09:30 UTC". */
function minute(iso: string): string {
  return `${iso.slice(0, 16).replace('T', ' ')} UTC`;
}
