import type { Channel } from '../../shared/ipc/contract.ts';
import { fixInWindow } from '../../shared/text/fix-in-window.ts';

/** Of pages that look something up and have no run. */
const LOOKING: ReadonlySet<Channel> = new Set([
  'agents.read',
  'auvious.choices',
  'contactCenters.read',
  'numbers.read',
  'snippet.check',
] as const);

/**
 * A reply or payload in which every problem, however deep, names its next action in words of the window. The same
 * faults are told in the terminal, which has commands and options instead of pages.
 * @param channel whose answer it is; undefined for what is told unasked
 */
export function windowWords<T>(value: T, channel?: Channel): T {
  return said(value, channel !== undefined && LOOKING.has(channel)) as T;
}

function said(value: unknown, looks: boolean): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((member) => said(member, looks));
  if (isProblem(value)) return fixInWindow(value, looks);
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, said(member, looks)]));
}

function isProblem(value: object): value is { readonly code: string; readonly message: string; readonly fix: string } {
  const texts: { readonly code?: unknown; readonly message?: unknown; readonly fix?: unknown } = value;
  return [texts.code, texts.message, texts.fix].every((text) => typeof text === 'string');
}
