import type { Engagement } from '../engagements/engagement.ts';
import type { DeskContext } from './context.ts';
import type { AnswerBasis } from './kept-agents.ts';
import { runMemoryOf } from './run-memory.ts';
import { sessionsOf } from './sessions.ts';

/** The values that each system is asked with: plain ones, and secrets. */
const ASKED_WITH = {
  cic: { values: ['cicServer', 'cicUser'], secrets: ['cicPassword'] },
  cloud: { values: ['region', 'operatorClientId'], secrets: ['operatorClientSecret', 'accessToken'] },
} as const;

/** What the answer of a system about the agents of an engagement rests on. */
export function agentsBasis(
  desk: Pick<DeskContext, 'held' | 'practice' | 'works'>,
  { id, facts, runs }: Engagement,
  system: keyof typeof ASKED_WITH,
): AnswerBasis {
  const { values, secrets } = ASKED_WITH[system];
  const run = runMemoryOf(desk).sessions.get(id);
  return {
    values: [
      desk.practice.current(),
      system === 'cloud' ? sessionsOf(desk).of(id) : undefined,
      ...values.map((name) => JSON.stringify(facts[name]?.value)),
      // One that was entered once more may be kept under the same name in the same place.
      ...secrets.flatMap((name) => [JSON.stringify(facts[name]?.value), facts[name]?.at, desk.held.get(id, name)]),
    ],
    // Licences and roles are given by a run.
    work: [runs.length, run, run?.state.state === 'ended'],
  };
}
