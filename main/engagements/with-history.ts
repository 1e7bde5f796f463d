import type { Engagement, Fact } from './engagement.ts';
import type { History } from './fold.ts';

/**
 * The document brought up to what the journals know: after a crash they are ahead of it.
 * A fact of the document stays unless the journals have a newer one, or its step was undone since.
 */
export function withHistory(engagement: Engagement, history: History): Engagement {
  const runs = new Map(engagement.runs.map((run) => [run.id, run]));
  for (const { run: id, runbook, at } of history.runs) runs.set(id, { id, runbook, at });

  const runbookOf = (run: string | undefined) => (run === undefined ? undefined : runs.get(run)?.runbook);
  const outdated = ({ from, at }: Fact) =>
    history.undone.some(
      (undone) => undone.step === from.step && undone.runbook === runbookOf(from.run) && undone.at >= at,
    );
  const facts = new Map(Object.entries(engagement.facts).filter(([, fact]) => !outdated(fact)));
  for (const [name, fact] of history.facts) {
    const known = facts.get(name);
    if (known === undefined || known.at <= fact.at) facts.set(name, fact);
  }
  return {
    ...engagement,
    facts: Object.fromEntries(facts),
    secrets: { ...engagement.secrets, ...Object.fromEntries(history.secrets) },
    runs: [...runs.values()].sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1)),
  };
}

/** A lost document made anew from the journals; undefined when no journal says whom it was for. */
export function rebuilt(id: string, history: History): Engagement | undefined {
  const [first] = history.runs;
  const last = history.runs.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const target = history.runs.findLast((run) => run.target !== undefined)?.target;
  const bare: Engagement = {
    schema: 1,
    id,
    customer: last.customer,
    practice: last.practice,
    createdAt: first.at,
    touchedAt: last.at,
    ...(target === undefined ? {} : { target }),
    facts: {},
    secrets: {},
    runs: [],
  };
  return withHistory(bare, history);
}
