import fc from 'fast-check';
import { START, seal } from '../../../../main/engagements/chain.ts';
import type { Entry, JournalLine } from '../../../../main/engagements/journal-line.ts';

/** The first entry of a run. */
export function opened(run = 'r1', runbook = 'uca', engagement = 'acme-1'): Entry {
  return { kind: 'opened', engagement, run, runbook, customer: 'Acme', practice: false };
}

export const intent = (step: string, n = 1, before?: string): Entry => ({
  kind: 'intent',
  action: `${step}/${n}`,
  step,
  request: { method: 'POST' },
  ...(before === undefined ? {} : { before }),
});

export const outcome = (step: string, status: 'ok' | 'refused' | 'unknown' | 'resolved', n: number | string = 1) =>
  ({ kind: 'outcome', action: `${step}/${n}`, step, status }) as const satisfies Entry;

export const ended = (step: string, out: { [name: string]: string } = {}): Entry => ({
  kind: 'step',
  step,
  status: 'done',
  out,
  durationMs: 5,
});

/** A chain of entries, a second apart. */
export function chained(entries: readonly Entry[], from = 0): { lines: JournalLine[]; texts: string[] } {
  const lines: JournalLine[] = [];
  const texts: string[] = [];
  for (const [seq, entry] of entries.entries()) {
    const sealed = seal(entry, seq, new Date((from + seq) * 1000).toISOString(), lines.at(-1)?.hash ?? START);
    lines.push(sealed.line);
    texts.push(sealed.text);
  }
  return { lines, texts };
}

const step = fc.constantFrom('role', 'client');
const name = fc.integer({ min: 1, max: 2 });

/** Any entry that follows the first. */
export const anyEntry: fc.Arbitrary<Entry> = fc.oneof(
  fc.tuple(step, name, fc.option(fc.string(), { nil: undefined })).map(([s, n, before]) => intent(s, n, before)),
  fc
    .tuple(step, fc.constantFrom('ok', 'refused', 'unknown', 'resolved'), name)
    .map(([s, status, n]) => outcome(s, status, n)),
  fc.tuple(step, fc.dictionary(fc.string(), fc.string())).map(([s, out]) => ended(s, out)),
  step.map((s): Entry => ({ kind: 'undone', step: s })),
  fc.tuple(step, name).map(([s, n]): Entry => ({ kind: 'undone', step: s, action: `${s}/${n}` })),
  step.map((s): Entry => ({ kind: 'manual', step: s, by: 'eva', note: 'ok' })),
  fc.constantFrom('done', 'attention', 'failed', 'stopped').map((result): Entry => ({ kind: 'ended', result })),
  fc.string().map((digest): Entry => ({ kind: 'planned', digest, actions: [] })),
);

export const anyEntries = fc.array(anyEntry, { maxLength: 30 }).map((rest) => [opened(), ...rest]);
