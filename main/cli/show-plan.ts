import type { Action, SqlChange, SqlStatement } from '../../shared/plan/action.ts';
import type { Problem } from '../../shared/results/problem.ts';
import type { StepTitle } from '../../shared/runbooks/step-title.ts';
import { runText as text } from '../../shared/text/run.ts';
import { blockingOf, noticesOf, type Plan, problemsOf } from '../engine/plan.ts';
import { shown, shownPath } from '../engine/template.ts';
import { psqlOfAction } from '../systems/nexus-database/psql-script.ts';
import { fixLines } from './fix-lines.ts';

/** So many writes of one step are shown by their first ones. */
const MANY = 10;
const SHOWN_OF_MANY = 3;

/**
 * A plan as it is read: what, with which request, needing which right, undone how; costs and escalations in the line.
 * @param steps of the runbook: what the vendor has retired stands below a step's first action, with its documents
 */
export function planLines(plan: Plan, label: string, steps: readonly StepTitle[] = []): readonly string[] {
  const unknown = plan.actions.length === 0 && plan.blocked.length > 0;
  const lines = [text.target(label)];
  // Where something could not be looked at, nobody knows that everything is in place.
  if (plan.actions.length === 0 && !unknown) lines.push('', text.nothingToDo);
  if (plan.actions.length > 0) lines.push('');
  let number = 1;
  for (const actions of Map.groupBy(plan.actions, ({ step }) => step).values()) {
    lines.push(...stepLines(actions, number, steps));
    number += actions.length;
  }
  const blocking = blockingOf(plan);
  if (blocking.length > 0) lines.push('', text.blocked, ...blocking.flatMap(problemLines));
  const notes = noticesOf(plan);
  if (notes.length > 0) lines.push('', text.notices, ...notes.flatMap(problemLines));
  if (!unknown) lines.push('', text.digest(plan.digest));
  return lines;
}

/** A step's actions, numbered from `first`. */
function stepLines(actions: readonly Action[], first: number, steps: readonly StepTitle[]): readonly string[] {
  const writes = actions.filter(({ kind }) => kind === 'http').length;
  const shortened = writes >= MANY && writes === actions.length;
  const listed = shortened ? actions.slice(0, SHOWN_OF_MANY) : actions;
  const lines = listed.map((action, place) => actionLines(action, first + place));
  const rest = shortened ? [`     ${text.moreLikeThese(actions.length - SHOWN_OF_MANY)}`] : [];
  const [head = [], ...others] = lines;
  const step = steps.find(({ id }) => id === actions[0]?.step);
  return [...head, ...(step === undefined ? [] : guideLines(step, '     ')), ...others.flat(), ...rest];
}

/** What has been retired since the source was written, and the documents that it points to. */
export function guideLines({ retired, links = [] }: StepTitle, indent: string): readonly string[] {
  return [
    ...(retired === undefined ? [] : [`${indent}${text.retired(retired.what, retired.instead)}`]),
    ...links.map(({ title, url }) => `${indent}${text.seeDocument(title, url)}`),
  ];
}

/** What has been retired of the steps that have no action of their own to say it below; nothing that is said already. */
export function retiredLines(plan: Plan, steps: readonly StepTitle[]): readonly string[] {
  const acting = new Set(plan.actions.map(({ step }) => step));
  const told = new Set(steps.flatMap(({ id, retired }) => (acting.has(id) && retired ? [retired.what] : [])));
  const lines = steps.flatMap(({ title, retired }) =>
    acting.size === 0 || retired === undefined || told.has(retired.what)
      ? []
      : [`  ${text.retiredOf(title, retired.what, retired.instead)}`],
  );
  return lines.length === 0 ? [] : ['', text.retiredElsewhere, ...lines];
}

function actionLines(action: Action, number: number): readonly string[] {
  const place = `${String(number).padStart(3)}. `;
  const indent = ' '.repeat(place.length);
  const marks = [
    action.reversible || action.kind === 'manual' || action.kind === 'wait' ? '' : text.irreversible,
    action.cost === undefined ? '' : text.cost[action.cost],
  ].filter((mark) => mark !== '');
  const lines = [`${place}${action.summary}${marks.length === 0 ? '' : ` (${marks.join(', ')})`}`];
  if (action.kind === 'http') {
    const needs = action.needs.length === 0 ? '' : `  ·  ${text.needs(action.needs)}`;
    lines.push(`${indent}${action.method} ${shownPath(action.path)}${needs}`);
    for (const { name, keptIn } of action.makes ?? []) lines.push(`${indent}${text.makes(name, keptIn)}`);
  }
  if (action.kind === 'sql') lines.push(...action.statements.flatMap((each) => statementLines(each, indent)));
  if (action.kind === 'http' || action.kind === 'sql') {
    for (const { name, keptIn } of action.yields ?? []) lines.push(`${indent}${text.yields(name, keptIn)}`);
  }
  if (action.escalation !== undefined) lines.push(`${indent}${action.escalation}`);
  return lines;
}

/** A statement, and below it each value that goes into one of its places. */
function statementLines({ text: statement, params }: SqlStatement, indent: string): readonly string[] {
  const values = params.map((param, index) => `${indent}  $${index + 1} = ${JSON.stringify(shown(param))}`);
  return [`${indent}${statement}`, ...values];
}

/** A problem with its fix below it. */
export function problemLines(problem: Problem): readonly string[] {
  const { message, field } = problem;
  return [`  ${field === undefined ? '' : `${field}: `}${message}`, ...fixLines(problem, '    ')];
}

/** The plan as terminal.md's JSON. */
export function planJson(plan: Plan, target: string): object {
  return {
    runbook: plan.runbook,
    target,
    digest: plan.digest,
    actions: plan.actions.map(actionJson),
    problems: problemsOf(plan),
  };
}

function actionJson(action: Action): object {
  const { id, step, kind, summary, reversible, cost, escalation } = action;
  return {
    id,
    step,
    kind,
    ...(action.kind === 'http' ? { method: action.method, url: shownPath(action.path), needs: action.needs } : {}),
    ...(action.kind === 'sql'
      ? { table: action.table, statements: action.statements.map(statementJson), psql: psqlOfAction(action) }
      : {}),
    ...(action.kind === 'manual'
      ? { clicks: action.clicks, copy: action.copy.map(({ label, value }) => ({ label, value: shown(value) })) }
      : {}),
    summary,
    reversible,
    ...(cost === undefined ? {} : { cost }),
    ...(escalation === undefined ? {} : { escalation }),
  };
}

function statementJson({ text: statement, params, rows }: SqlChange): object {
  return { text: statement, params: params.map(shown), rows };
}
