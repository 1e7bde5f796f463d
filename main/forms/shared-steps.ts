import type { AnsweredRow } from '../../shared/coverage/report.ts';
import { coverageReasonsText } from '../../shared/text/coverage-reasons.ts';

/** Steps with which the clicks of several rows begin and end: said once, not at each of forty rows. */
export interface SharedSteps {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** The steps that all of the rows share; none where there are not at least two rows with something to click. */
export function sharedSteps(rows: readonly AnsweredRow[]): SharedSteps {
  const all = rows.map(clicksOf).filter((clicks) => clicks.length > 0);
  const [first, ...others] = all;
  if (first === undefined || others.length === 0) return { before: [], after: [] };
  const shortest = all.reduce((least, { length }) => Math.min(least, length), first.length);
  const same = (at: number) => others.every((clicks) => clicks.at(at) === first.at(at));
  let before = 0;
  while (before < shortest && same(before)) before += 1;
  let after = 0;
  while (after < shortest - before && same(-1 - after)) after += 1;
  return { before: first.slice(0, before), after: first.slice(first.length - after) };
}

/** What is left to say at the row itself. */
export function ownSteps(row: AnsweredRow, { before, after }: SharedSteps): readonly string[] {
  const clicks = clicksOf(row);
  return clicks.slice(before.length, clicks.length - after.length);
}

/** The clicks without the sentence about names that read alike, which stands at the row in words of its own. */
function clicksOf({ clicks, readsLike }: AnsweredRow): readonly string[] {
  const alike = coverageReasonsText.clicks.readsLike(readsLike.join(', '));
  return clicks.filter((step) => step !== alike);
}
