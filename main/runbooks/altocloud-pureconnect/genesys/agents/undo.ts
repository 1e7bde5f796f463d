import type { Json } from '../../../../../shared/json.ts';
import type { HttpAction } from '../../../../../shared/plan/action.ts';
import { altocloudGenesysText } from '../../../../../shared/text/altocloud-genesys.ts';
import type { Reader } from '../../../../engine/call.ts';
import type { Done, Inverse, Knowledge, Observed } from '../../../../engine/step.ts';
import type { Role } from '../../../../systems/genesys-cloud/schemas.ts';
import { catalogueOf } from '../../../genesys-cloud/catalogue.ts';
import { missingIn, withoutAdded } from '../../../genesys-cloud/role-policies.ts';
import type { AltocloudContext } from '../../context.ts';
import { deleteRouting, restoreRouting, type Somebody, takeBackAction } from './actions.ts';
import { givenBy, ID, KINDS, type Kind, ROLE_COMPLETED, ROLE_CREATED } from './given.ts';
import { isLately } from './lately.ts';
import { membersOf } from './members.ts';
import { rolesGiven } from './roles.ts';
import { wantedOfAgents } from './wanted.ts';

const text = altocloudGenesysText.agents;

/** What undo has to know of the present. */
interface Now {
  readonly roles: { readonly ai?: Role; readonly routing?: Role };
  /** Grants of ours that are still there. */
  readonly held: readonly { readonly user: Somebody; readonly kinds: readonly Kind[] }[];
  /** How many others have the routing role. */
  readonly others: number;
  readonly routingWanted: readonly string[];
}

/** The grants that this engagement made and that are still there. @throws Fault */
export async function observeForUndo(
  context: AltocloudContext,
  read: Reader,
  known: Knowledge,
  signal: AbortSignal,
): Promise<Observed> {
  const { ai, routing } = await rolesGiven(read, known, signal);
  const home = String(known.outNow('alto-org-facts', 'homeDivisionId'));
  const [ofAi, ofRouting] = await Promise.all([
    membersOf(read, ai?.id, home, signal),
    membersOf(read, routing?.id, home, signal),
  ]);
  const members = { ai: ofAi, routing: ofRouting };
  const given = givenBy(known.record(ID), (id, kind) => members[kind].home.has(id));
  // What was given lately is there, whether or not it shows yet.
  const onItsWay = isLately(context, known);
  const held = [...given].flatMap(([id, kinds]) => {
    const there = KINDS.filter((kind) => kinds.has(kind) && (onItsWay || members[kind].home.has(id)));
    const name = ofAi.all.get(id) ?? ofRouting.all.get(id) ?? id;
    return there.length === 0 ? [] : [{ user: { id, name }, kinds: there }];
  });
  if (ai === undefined && routing === undefined) return { is: 'absent' };
  const ours = new Set(held.filter(({ kinds }) => kinds.includes('routing')).map(({ user }) => user.id));
  const now: Now = {
    roles: { ...(ai === undefined ? {} : { ai }), ...(routing === undefined ? {} : { routing }) },
    held,
    others: [...ofRouting.all.keys()].filter((id) => !ours.has(id)).length,
    routingWanted: wantedOfAgents(await catalogueOf(context, read, known, ID, signal)).routing,
  };
  const out = {
    ...(ai === undefined ? {} : { aiRoleId: ai.id }),
    ...(routing === undefined ? {} : { routingRoleId: routing.id }),
  };
  return { is: 'different', out, before: now as unknown as Json };
}

/** Takes back what was given, then the routing role if this engagement made it and nobody else has it by now. */
export function inverseOf({ out, before, seen }: Done, known: Knowledge): Inverse {
  if (seen.is !== 'different') return { actions: [] };
  const { roles, held, others, routingWanted } = seen.before as unknown as Now;
  const divisionId = String(known.outNow('alto-org-facts', 'homeDivisionId'));
  const back = held.flatMap(({ user, kinds }) =>
    kinds.flatMap((kind) => {
      const role = roles[kind];
      return role === undefined ? [] : [takeBackAction(user, kind, role, divisionId)];
    }),
  );
  const { routing } = roles;
  if (routing === undefined) return { actions: back };
  const { answered = [], unanswered = [] } = known.record(ID)?.actions ?? {};
  const sent = (id: string) => answered.includes(id) || unanswered.includes(id);
  if (sent(ROLE_CREATED) && others > 0) {
    const listed = { actions: back, cannot: text.roleHeldByOthers(routing.name, others) };
    return listed;
  }
  if (sent(ROLE_CREATED)) return { actions: [...back, deleteRouting(routing)] };
  if (!sent(ROLE_COMPLETED)) return { actions: back };
  const was = (before as { readonly routing?: Role } | null | undefined)?.routing;
  const added = Array.isArray(out.routingAdded)
    ? out.routingAdded
    : was === undefined
      ? []
      : missingIn(was, routingWanted as never);
  return { actions: [...back, ...restored(routing, added as never)] };
}

function restored(routing: Role, added: Parameters<typeof withoutAdded>[2]): readonly HttpAction[] {
  const policies = withoutAdded(routing, { ...routing, permissionPolicies: [] }, added);
  const same = JSON.stringify(policies) === JSON.stringify(routing.permissionPolicies ?? []);
  return same ? [] : [restoreRouting(routing, policies)];
}
