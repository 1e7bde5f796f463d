import type { Problem } from '../../shared/results/problem.ts';
import { runText as text } from '../../shared/text/run.ts';
import type { Outcome } from '../runs/conduct.ts';
import { outcomeProblem } from '../runs/outcome-problem.ts';
import { EXIT } from './io.ts';
import { problemLines } from './show-plan.ts';

/** Files and further problems of a command that ran something. */
export interface Extra {
  readonly files: readonly string[];
  readonly notes: readonly string[];
  readonly problems: readonly Problem[];
}

/** The outcome as terminal.md's JSON. */
export function outcomeJson(outcome: Outcome, extra: Extra): object {
  const { engagement, run, runbook, report, journalHead, cannotUndo, warnings } = outcome;
  const problem = report.why?.problem ?? extra.problems[0] ?? outcomeProblem(report);
  return {
    engagement: engagement ?? null,
    run: run ?? null,
    runbook,
    result: report.result,
    steps: report.steps,
    findings: report.findings,
    checks: report.checks,
    ...(cannotUndo === undefined ? {} : { cannotUndo }),
    files: extra.files,
    journalHead: journalHead ?? null,
    warnings,
    ...(problem === undefined ? {} : { problem }),
  };
}

/** The outcome for people; progress was shown while it happened. */
export function outcomeLines(outcome: Outcome, extra: Extra, endsWithCommand: boolean): readonly string[] {
  const { report, engagement, run, journalHead, cannotUndo } = outcome;
  const granted = report.findings.filter(({ finding }) => finding === 'granted').length;
  // Only an undo leaves something in place. Resuming would do again what it is to take back.
  const isUndo = cannotUndo !== undefined;
  const lines = ['', (isUndo ? text.undoResult : text.result)[report.result]];
  const problem = report.why?.problem;
  if (problem !== undefined) lines.push(...problemLines(problem));
  if (report.findings.length > 0) {
    lines.push(text.findings(granted, report.findings.length));
    for (const { row, permissions, finding, reason } of report.findings) {
      if (finding !== 'granted')
        lines.push(`  ${String(row).padStart(3)}  ${finding}  ${permissions.join(', ')}  ${reason ?? ''}`);
    }
  }
  for (const check of report.checks) {
    if (check.result !== 'ok') lines.push(`  ${check.result}: ${check.what}. ${check.reason ?? ''}`.trimEnd());
  }
  if (isUndo && cannotUndo.length > 0) lines.push(text.cannotUndo, ...cannotUndo.map((line) => `  ${line}`));
  if (extra.files.length > 0) lines.push(text.files, ...extra.files.map((file) => `  ${file}`));
  for (const note of extra.notes) lines.push(`  ${note}`);
  lines.push(...extra.problems.flatMap(problemLines));
  for (const warning of outcome.warnings.filter(({ code }) => code === 'role-still-held'))
    lines.push(...problemLines(warning));
  if (engagement !== undefined && run !== undefined) {
    lines.push(text.engagement(engagement, run));
    if (report.result !== 'done' && endsWithCommand) lines.push(text.rehearsalOver);
    else if (problem?.code === 'secret-not-at-hand') lines.push(text.nextRotate(engagement));
    else if (report.result === 'failed' || report.result === 'stopped')
      lines.push((isUndo ? text.nextUndo : text.nextResume)(engagement));
  }
  if (journalHead !== undefined) lines.push(text.journalHead(journalHead));
  return lines;
}

/** The exit code: what went wrong decides, then what is left open. */
export function outcomeExit({ report }: Outcome, extra: Extra): number {
  if (report.result === 'stopped') return EXIT.stopped;
  if (report.result === 'failed') {
    if (report.why?.family === 'input') return EXIT.input;
    return report.why?.family === 'permission' ? EXIT.permission : EXIT.remote;
  }
  return report.result === 'attention' || extra.problems.length > 0 ? EXIT.attention : EXIT.done;
}
