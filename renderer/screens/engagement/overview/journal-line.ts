import type { Json, JsonObject } from '../../../../shared/json.ts';
import { journalLineText } from '../../../../shared/text/journal-lines.ts';

/** A journal's line as a person reads it. */
export interface ReadableLine {
  readonly seq: string;
  readonly at: string;
  readonly what: string;
  readonly detail: string;
}

/** Reads a line as far as it is known; what is not known stays in `raw`. */
export function readableLine(line: JsonObject): ReadableLine {
  return { seq: text(line.seq), at: text(line.at), what: what(line), detail: detail(line) };
}

function what(line: JsonObject): string {
  const kind = text(line.kind);
  switch (kind) {
    case 'planned':
      return journalLineText.planned(Array.isArray(line.actions) ? line.actions.length : 0);
    case 'outcome': {
      const status = text(line.status);
      return isOutcome(status) ? journalLineText.outcome[status] : status;
    }
    case 'finding':
      return journalLineText.finding(Number(within(line.finding, 'row')));
    case 'opened':
    case 'intent':
    case 'secret':
    case 'step':
    case 'check':
    case 'manual':
    case 'undone':
    case 'ended':
      return journalLineText[kind];
    default:
      return kind === '' ? journalLineText.unknown : kind;
  }
}

function detail(line: JsonObject): string {
  switch (line.kind) {
    case 'opened':
      return joined(line.runbook, line.customer);
    case 'planned':
      return text(line.digest).slice(0, 12);
    case 'intent':
      return joined(line.step, within(line.request, 'method'), within(line.request, 'url'));
    case 'outcome':
      return joined(line.step, within(line.problem, 'message'));
    case 'secret':
      return text(line.name);
    case 'step':
      return joined(line.step, line.status, line.reason);
    case 'check':
      return joined(within(line.check, 'what'), within(line.check, 'result'), within(line.check, 'reason'));
    case 'finding':
      return joined(within(line.finding, 'finding'), within(line.finding, 'reason'));
    case 'manual':
      return joined(line.step, line.by, line.note);
    case 'undone':
      return joined(line.step, line.action);
    case 'ended':
      return joined(line.result, within(line.problem, 'message'));
    default:
      return '';
  }
}

const isOutcome = (status: string): status is keyof typeof journalLineText.outcome =>
  Object.hasOwn(journalLineText.outcome, status);

function within(value: Json | undefined, member: string): Json | undefined {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as JsonObject)[member] : undefined;
}

const text = (value: Json | undefined): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

const joined = (...parts: readonly (Json | undefined)[]): string =>
  parts
    .map(text)
    .filter((part) => part !== '')
    .join(' · ');
