import type { Problem } from '../../../shared/results/problem.ts';
import { call } from '../../bridge.ts';
import { go } from '../../stores/navigation.ts';

/** Makes a practice engagement and shows its first page; what went wrong, if something did. */
export async function startPractice(): Promise<Problem | undefined> {
  const [made, known] = await Promise.all([
    call('engagements.create', { customer: '', practice: true }),
    call('runbooks.list', {}),
  ]);
  if (!made.ok) return made.problem;
  const { engagement } = made.reply;
  const [only, ...others] = known.ok ? known.reply.runbooks : [];
  const stage = only?.stages[0]?.id;
  if (only === undefined || others.length > 0 || stage === undefined) go({ at: 'engagement', engagement });
  else go({ at: 'engagement', engagement, runbook: only.id, stage });
  return undefined;
}
