import type { Journal } from '../engagements/journal.ts';
import type { Entry } from '../engagements/journal-line.ts';
import type { RunLog } from '../engine/ports.ts';
import type { Redactor } from '../vault/redactor.ts';

/** The engine's log over a journal. The one redactor passes over every line before it is written. */
export function runLog(journal: Journal, redactor: Redactor): RunLog {
  const append = async (entry: Entry): Promise<void> => {
    await journal.append(redactor.redact(entry) as unknown as Entry);
  };
  return {
    intent: (entry) => append({ kind: 'intent', ...entry }),
    outcome: (entry) => append({ kind: 'outcome', ...entry }),
    step: (entry) => append({ kind: 'step', ...entry }),
    check: (check) => append({ kind: 'check', check }),
    finding: (finding) => append({ kind: 'finding', finding }),
    manual: (entry) => append({ kind: 'manual', ...entry }),
    undone: (entry) => append({ kind: 'undone', ...entry }),
    ended: (entry) => append({ kind: 'ended', ...entry }),
  };
}
