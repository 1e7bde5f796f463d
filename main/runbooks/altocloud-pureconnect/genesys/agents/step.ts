import type { Json } from '../../../../../shared/json.ts';
import type { HttpAction } from '../../../../../shared/plan/action.ts';
import { altocloudGenesysText } from '../../../../../shared/text/altocloud-genesys.ts';
import { reasonOf } from '../../../../engine/blocked.ts';
import type { Reader } from '../../../../engine/call.ts';
import type { Blocked, Knowledge, Observed, Outputs, Step } from '../../../../engine/step.ts';
import type { Role } from '../../../../systems/genesys-cloud/schemas.ts';
import { OperatorLacksRights } from '../../../genesys-cloud/faults.ts';
import { missingIn } from '../../../genesys-cloud/role-policies.ts';
import type { AltocloudContext } from '../../context.ts';
import { altocloudTitle } from '../../title.ts';
import { operatorLacks, warnOfGiving } from '../operator.ts';
import { completeRouting, createRouting, grantAction } from './actions.ts';
import { ID, noteOf, ROLE_CREATED, withGrant } from './given.ts';
import { refreshGrant } from './refresh.ts';
import { heldBeyond } from './roles.ts';
import { type AgentNow, type AgentsNow, agentsNow, chosenEntries } from './state.ts';
import { inverseOf, observeForUndo } from './undo.ts';
import { verifyAgents } from './verify.ts';

const text = altocloudGenesysText.agents;

/** What undo has to know. It is recorded with each of hundreds of writes, so that nobody's list stands in it. */
interface Before {
  readonly aiRoleId: string;
  readonly routing?: Role;
}

/**
 * The AI Agent role and the routing permissions for synced users, who arrive without any role (S001:165-190, 236). Each
 * user gets what is missing and keeps the rest.
 */
export function agentRolesStep(context: AltocloudContext): Step {
  const found = new WeakMap<Observed, AgentsNow>();
  // Writes that went out for fewer roles than planned, by their planned ids.
  const sentAs = new Map<string, string>();
  return {
    ...altocloudTitle(ID),
    after: ['alto-org-facts', 'alto-gc-integration'],
    async observe(read, known, signal) {
      if (context.purpose === 'undo') return observeForUndo(context, read, known, signal);
      if (chosenEntries(known).length === 0) {
        if (context.purpose === 'run') known.warn(ID, nobody());
        return { is: 'present', out: {}, reason: text.noneChosen };
      }
      const now = await agentsNow(context, read, known, signal);
      if ('why' in now) {
        return now.notYet === true ? { is: 'incomplete', out: {}, why: now.why } : { is: 'unknown', why: now.why };
      }
      const lacking = now.agents.filter(({ lacks }) => lacks.length > 0);
      if (lacking.length === 0) return { is: 'present', out: outOf(now, false) };
      if (context.purpose === 'run') {
        const why = await lookAhead(now, lacking, read, known, signal);
        if (why !== undefined) return { is: 'unknown', why };
      }
      const { ai, routing } = now.roles;
      const before: Before = { aiRoleId: ai.id, ...(routing === undefined ? {} : { routing }) };
      const seen: Observed = { is: 'different', out: outOf(now, true), before: before as unknown as Json };
      found.set(seen, now);
      return seen;
    },
    plan(seen, known): readonly HttpAction[] {
      const now = found.get(seen);
      if (now === undefined) return [];
      const { ai, routing } = now.roles;
      const routingWanted = now.wanted.routing;
      const agents = now.agents.filter(({ lacks }) => lacks.length > 0);
      const grants = agents.map((agent) => grantAction(known, ai, agent, agent.lacks));
      if (!agents.some(({ lacks }) => lacks.includes('routing'))) return grants;
      if (routing === undefined) return [createRouting(known, routingWanted), ...grants];
      const missing = missingIn(routing, routingWanted);
      return missing.length === 0 ? grants : [completeRouting(routing, missing, ai.name), ...grants];
    },
    settle(replies, known): Outputs {
      const created = (replies.get(ROLE_CREATED) as { readonly id?: string } | null | undefined)?.id;
      const routingRoleId = created ?? known.outNow(ID, 'routingRoleId');
      return {
        grants: withGrant(
          known.outNow(ID, 'grants'),
          [...replies.keys()].map((id) => sentAs.get(id) ?? id),
        ),
        ...(routingRoleId === undefined ? {} : { routingRoleId }),
      };
    },
    async refresh(action, read, known, signal) {
      const fresh = await refreshGrant(context, action, read, known, signal);
      if (fresh !== undefined) sentAs.set(action.id, fresh.id);
      return fresh;
    },
    verify: (read, known, signal, progress) => verifyAgents(context, read, known, signal, progress),
    inverse: inverseOf,
  };
}

/** Ids of both roles, and what was given so far; while something is to be done also what the routing role will gain. */
function outOf({ roles: { ai, routing }, wanted, given }: AgentsNow, isOpen: boolean): Outputs {
  const ids = { aiRoleId: ai.id, ...(routing === undefined ? {} : { routingRoleId: routing.id }) };
  const missing = routing === undefined || !isOpen ? [] : missingIn(routing, wanted.routing);
  return { ...ids, grants: noteOf(given), ...(missing.length === 0 ? {} : { routingAdded: [...missing] }) };
}

/** What somebody should know before it is sent, or why it would be refused. @throws Fault */
async function lookAhead(
  { roles: { routing }, wanted }: AgentsNow,
  lacking: readonly AgentNow[],
  read: Reader,
  known: Knowledge,
  signal: AbortSignal,
): Promise<Blocked | undefined> {
  const needsRouting = lacking.some(({ lacks }) => lacks.includes('routing'));
  const toRole = routing === undefined ? 'authorization:role:add' : 'authorization:role:edit';
  const isWhole = routing !== undefined && missingIn(routing, wanted.routing).length === 0;
  const lacks = await operatorLacks(
    read,
    known,
    {
      toDo: ['authorization:grant:add', 'authorization:grant:view', ...(needsRouting && !isWhole ? [toRole] : [])],
      toGive: [...wanted.ai, ...(needsRouting ? wanted.routing : [])],
    },
    signal,
  );
  if (lacks.toDo.length > 0) return reasonOf(new OperatorLacksRights(lacks.toDo));
  warnOfGiving(ID, known, lacks.toGive);
  const more = routing === undefined || !needsRouting ? 0 : heldBeyond(routing, wanted.routing);
  if (routing !== undefined && more > 0) {
    const message = text.roleHoldsMore(routing.name, more);
    known.warn(ID, { code: 'routing-role-holds-more', field: 'routingRoleName', message, fix: text.roleHoldsMoreFix });
  }
  return undefined;
}

function nobody() {
  return { code: 'no-synced-users-chosen', field: 'gcUserIds', message: text.nobody, fix: text.nobodyFix } as const;
}
