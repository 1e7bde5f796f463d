import { terminalText } from '../../shared/text/terminal.ts';
import type { JournalLine } from '../engagements/journal-line.ts';
import { table } from './table.ts';

const text = terminalText.journal;

/** A journal for people: number, time, kind, what happened. */
export function journalLines(lines: readonly JournalLine[], columns?: number): readonly string[] {
  const summaries = new Map<string, string>();
  for (const line of lines) {
    if (line.kind === 'planned') for (const { id, summary } of line.actions) summaries.set(id, summary);
  }
  return table(
    lines.map((line) => [String(line.seq).padStart(4), `${line.at.slice(0, 19)}Z`, line.kind, said(line, summaries)]),
    columns,
  );
}

/** @param summaries what was planned, by action id */
function said(line: JournalLine, summaries: ReadonlyMap<string, string>): string {
  switch (line.kind) {
    case 'opened':
      return text.openedLine(line.runbook, line.customer);
    case 'planned':
      return text.plannedLine(line.actions.length, line.digest);
    case 'intent':
      return joined(line.action, summaries.get(line.action));
    case 'outcome':
      return joined(line.action, line.status, line.problem?.message);
    case 'secret':
      return joined(line.name, terminalText.show.keptIn[line.ref.keptIn]);
    case 'step':
      return joined(line.step, line.status, line.reason);
    case 'check':
      return joined(line.check.what, line.check.result, line.check.reason);
    case 'finding':
      return joined(text.row(line.finding.row), line.finding.permissions.join(', '), line.finding.finding);
    case 'manual':
      return joined(line.action ?? line.step, line.by, line.note);
    case 'undone':
      return joined(line.step, line.action);
    case 'ended':
      return joined(line.result, line.problem?.message);
  }
}

function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}
