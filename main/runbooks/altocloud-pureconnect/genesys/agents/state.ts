import { holdingsOfUser } from '../../../../../shared/permissions/holdings-of.ts';
import { matchNeeds } from '../../../../../shared/permissions/match-needs.ts';
import type { Permission } from '../../../../../shared/permissions/permission.ts';
import { reasonOf } from '../../../../engine/blocked.ts';
import type { Reader } from '../../../../engine/call.ts';
import type { Blocked, Knowledge } from '../../../../engine/step.ts';
import { listUsersWithRoles } from '../../../../systems/genesys-cloud/calls/users.ts';
import { readAll } from '../../../../systems/genesys-cloud/read-all.ts';
import type { UserWithRoles } from '../../../../systems/genesys-cloud/schemas.ts';
import { catalogueOf } from '../../../genesys-cloud/catalogue.ts';
import type { AltocloudContext } from '../../context.ts';
import { JourneyNotOffered, SyncedUsersDoubled, SyncedUsersNotYet, SyncedUsersUnknown } from '../faults.ts';
import { chooseUsers } from './choose-users.ts';
import { type Given, givenBy, ID, KINDS, type Kind } from './given.ts';
import { isLately } from './lately.ts';
import { type Members, membersOf } from './members.ts';
import { type AgentRoles, rolesNow } from './roles.ts';
import { type WantedOfAgents, wantedOfAgents } from './wanted.ts';

/** A chosen user, and which of the roles brings what is missing. */
export interface AgentNow {
  readonly id: string;
  readonly name: string;
  readonly lacks: readonly Kind[];
}

/** Roles, permissions and chosen users as they are. */
export interface AgentsNow {
  readonly roles: AgentRoles;
  readonly wanted: WantedOfAgents;
  readonly agents: readonly AgentNow[];
  /** What this engagement gave so far. */
  readonly given: Given;
}

/** Why nothing can be said or done; `notYet`: the users come with a step before this one. */
export interface Obstacle {
  readonly why: Blocked;
  readonly notYet?: true;
}

/** Entries of the list of synced users. */
export function chosenEntries(known: Knowledge): readonly string[] {
  const value = known.value('gcUserIds');
  return Array.isArray(value) ? value.map(String) : [];
}

/**
 * Looks at everybody at once: users come with what their roles grant, and who has the two roles is read by role, so that
 * it takes a few requests for hundreds of agents.
 * @param grants `as-answered`: one that was answered lately counts, though it may not show yet
 * @throws Fault
 */
export async function agentsNow(
  context: AltocloudContext,
  read: Reader,
  known: Knowledge,
  signal: AbortSignal,
  grants: 'as-it-shows' | 'as-answered' = 'as-answered',
): Promise<AgentsNow | Obstacle> {
  const roles = await rolesNow(read, known, signal);
  if ('why' in roles) return roles;
  const home = String(known.outNow('alto-org-facts', 'homeDivisionId'));
  const [catalogue, users, ai, routing] = await Promise.all([
    catalogueOf(context, read, known, ID, signal),
    readAll(read, listUsersWithRoles, { idOf: ({ id }) => id, signal }),
    membersOf(read, roles.ai.id, home, signal),
    membersOf(read, roles.routing?.id, home, signal),
  ]);
  const wanted = wantedOfAgents(catalogue);
  if (wanted.ai.length === 0) return { why: reasonOf(new JourneyNotOffered()) };
  const { chosen, unknown, doubled } = chooseUsers(chosenEntries(known), users);
  if (doubled.length > 0) return { why: reasonOf(new SyncedUsersDoubled(doubled)) };
  if (unknown.length > 0) {
    // Whoever is synced by a step that a person has yet to do cannot be there.
    const notYet = known.planned('alto-gc-integration') && !known.applying;
    if (notYet) return { why: reasonOf(new SyncedUsersNotYet(unknown)), notYet };
    return { why: reasonOf(new SyncedUsersUnknown(unknown)) };
  }
  const members = { ai, routing };
  const given = givenBy(known.record(ID), (id, kind) => members[kind].home.has(id));
  const onTheirWay: Given = grants === 'as-answered' && isLately(context, known) ? given : new Map();
  const lacks = (user: UserWithRoles) => {
    const lacking = KINDS.filter((kind) => lacksKind(user, members[kind], wanted[kind]));
    return lacking.filter((kind) => onTheirWay.get(user.id)?.has(kind) !== true);
  };
  return { roles, wanted, given, agents: chosen.map((user) => ({ id: user.id, name: user.name, lacks: lacks(user) })) };
}

/** Other roles may bring the same: then nothing is missing, and no licence is taken for it. */
function lacksKind(user: UserWithRoles, members: Members, wanted: readonly Permission[]): boolean {
  if (members.home.has(user.id)) return false;
  return matchNeeds(wanted, holdingsOfUser(user).roles).some(({ kind }) => kind !== 'granted');
}
