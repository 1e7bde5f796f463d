import type { Check } from '../../../../../shared/results/check.ts';
import { altocloudGenesysText } from '../../../../../shared/text/altocloud-genesys.ts';
import type { Reader } from '../../../../engine/call.ts';
import { pauseAfter } from '../../../../engine/pace.ts';
import type { Knowledge, Progress, Verdict } from '../../../../engine/step.ts';
import { PROPAGATION_SECONDS } from '../../../genesys-cloud/propagation.ts';
import { missingIn } from '../../../genesys-cloud/role-policies.ts';
import type { AltocloudContext } from '../../context.ts';
import { ID } from './given.ts';
import { type AgentsNow, agentsNow, chosenEntries } from './state.ts';

const text = altocloudGenesysText.agents;
const SHOWN = 5;

/** Whether the AI Agent role is whole, and every chosen user has what agents need; waits while grants are on their way. */
export async function verifyAgents(
  context: AltocloudContext,
  read: Reader,
  known: Knowledge,
  signal: AbortSignal,
  progress: Progress,
): Promise<Verdict> {
  const count = chosenEntries(known).length;
  if (count === 0) return { checks: [] };
  const { clock } = context;
  const started = clock.now();
  for (;;) {
    const now = await agentsNow(context, read, known, signal, 'as-it-shows');
    const users: Check = { step: ID, what: text.usersHold(count), result: 'ok', proof: text.usersHoldProof };
    if ('why' in now) return { checks: [{ ...users, result: 'unchecked', reason: now.why.problem.message }] };
    const lacking = now.agents.filter(({ lacks }) => lacks.length > 0);
    if (lacking.length === 0) return { checks: [roleCheck(now), users] };
    const until = (known.record(ID)?.writtenAt ?? Number.NEGATIVE_INFINITY) + PROPAGATION_SECONDS * 1000;
    if (clock.now() >= until) {
      const names = lacking.slice(0, SHOWN).map(({ name }) => name);
      const reason = text.usersLack(names, lacking.length - names.length);
      return { checks: [roleCheck(now), { ...users, result: 'not-ok', reason }] };
    }
    progress.notYet(text.waiting, Math.ceil((until - clock.now()) / 1000));
    await clock.sleep(pauseAfter(clock.now() - started), signal);
  }
}

function roleCheck({ roles: { ai }, wanted }: AgentsNow): Check {
  const proof = `GET /api/v2/authorization/roles/${ai.id}`;
  const check: Check = { step: ID, what: text.aiRoleHolds(ai.name, wanted.ai.length), result: 'ok', proof };
  const missing = missingIn(ai, wanted.ai);
  if (missing.length > 0) return { ...check, result: 'not-ok', reason: text.aiRoleLacks(missing) };
  return wanted.live ? check : { ...check, result: 'unchecked', reason: altocloudGenesysText.bundled };
}
