import { fixInWindow } from '../../shared/text/fix-in-window.ts';

/**
 * A reply or payload in which every problem, however deep, names its next action in words of the window. The same
 * faults are told in the terminal, which has commands and options instead of pages.
 */
export function windowWords<T>(value: T): T {
  return said(value) as T;
}

function said(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(said);
  if (isProblem(value)) return fixInWindow(value);
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, said(member)]));
}

function isProblem(value: object): value is { readonly code: string; readonly message: string; readonly fix: string } {
  const texts: { readonly code?: unknown; readonly message?: unknown; readonly fix?: unknown } = value;
  return [texts.code, texts.message, texts.fix].every((text) => typeof text === 'string');
}
