import { printableLine } from './printable.ts';

/** ISO 8601 to "2026-01-31 09:30 UTC"; text that is no date stays as it is. */
export function minute(iso: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return printableLine(iso);
  return `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
