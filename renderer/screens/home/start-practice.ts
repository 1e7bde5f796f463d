import type { Problem } from '../../../shared/results/problem.ts';
import { EXAMPLE_PROFILE } from '../../../shared/text/example-profile.ts';
import { call } from '../../bridge.ts';
import { go } from '../../stores/navigation.ts';

/** Makes a practice engagement and shows the first page of the example; what went wrong, if something did. */
export async function startPractice(): Promise<Problem | undefined> {
  const [made, known] = await Promise.all([
    call('engagements.create', { customer: '', practice: true }),
    call('runbooks.list', {}),
  ]);
  if (!made.ok) return made.problem;
  const { engagement } = made.reply;
  const runbooks = known.ok ? known.reply.runbooks : [];
  // A rehearsal begins at once; any other runbook is a click away in the overview.
  const example =
    runbooks.find(({ id }) => id === EXAMPLE_PROFILE) ?? (runbooks.length === 1 ? runbooks[0] : undefined);
  const stage = example?.stages[0]?.id;
  if (example === undefined || stage === undefined) go({ at: 'engagement', engagement });
  else go({ at: 'engagement', engagement, runbook: example.id, stage });
  return undefined;
}
