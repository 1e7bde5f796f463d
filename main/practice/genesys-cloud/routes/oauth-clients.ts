import { addGrant, removeGrants } from '../access.ts';
import { notFound } from '../api-error.ts';
import { type ApiCall, noContent, ok, type Route } from '../route.ts';
import type { Client } from '../world.ts';
import { type ClientContent, mustHold, readClient } from './client-body.ts';
import { clientView } from './views.ts';

const PATH = '/api/v2/oauth/clients';
const DAY_MS = 86_400_000;

/** OAuth clients. A secret is in the replies that make one, and in no other. */
export const oauthClientRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: PATH,
    effect: 'read',
    needs: { all: ['oauth:client:view'] },
    handle({ world, behaviour, path }) {
      // The answer has the paging fields, yet no paging parameter is documented: it is always all of them.
      const all = [...world.clients.values()].map((client) => clientView(world, client, behaviour.secretInGet));
      const uri = `${path}?pageSize=${all.length}&pageNumber=1`;
      const paging = { pageSize: all.length, pageNumber: 1, total: all.length, pageCount: 1 };
      return ok({ entities: all, ...paging, firstUri: uri, lastUri: uri, selfUri: uri });
    },
  },
  {
    method: 'POST',
    path: PATH,
    effect: 'write',
    needs: { all: ['oauth:client:add'] },
    handle(call) {
      const { world, behaviour, token } = call;
      const { fields, roleDivisions } = readClient(world, call.body);
      mustHold(
        call,
        roleDivisions.map(({ roleId }) => roleId),
      );
      const now = behaviour.now();
      const who = { createdBy: token.subjectId, modifiedBy: token.subjectId };
      const client = {
        id: behaviour.uuid(),
        ...fields,
        ...who,
        secret: behaviour.secret(),
        created: now,
        modified: now,
      };
      world.clients.set(client.id, client);
      setRoles(call, client.id, roleDivisions);
      return ok(clientView(world, client, true));
    },
  },
  {
    method: 'GET',
    path: `${PATH}/:clientId`,
    effect: 'read',
    needs: { all: ['oauth:client:view'] },
    handle: (call) => ok(clientView(call.world, clientOf(call), call.behaviour.secretInGet)),
  },
  {
    method: 'PUT',
    path: `${PATH}/:clientId`,
    effect: 'write',
    needs: { all: ['oauth:client:edit'] },
    handle(call) {
      const { world, behaviour } = call;
      const before = clientOf(call);
      const { fields, roleDivisions } = readClient(world, call.body);
      mustHold(call, [...rolesNow(call, before.id), ...roleDivisions.map(({ roleId }) => roleId)]);
      const client = changed(call, before, fields);
      setRoles(call, client.id, roleDivisions);
      return ok(clientView(world, client, behaviour.secretInGet));
    },
  },
  {
    method: 'DELETE',
    path: `${PATH}/:clientId`,
    effect: 'write',
    needs: { all: ['oauth:client:delete'] },
    handle(call) {
      const { world, behaviour } = call;
      const client = clientOf(call);
      const now = behaviour.now();
      for (const token of world.tokens.values()) if (token.clientId === client.id) world.tokens.delete(token.value);
      if (now - client.created > 30 * DAY_MS) {
        // Older ones sit deactivated for a week before they go (reference).
        changed(call, client, { state: 'inactive', dateToDelete: new Date(now + 7 * DAY_MS).toISOString() });
        return noContent();
      }
      world.clients.delete(client.id);
      removeGrants(world, (grant) => grant.subjectId === client.id);
      return noContent();
    },
  },
  {
    method: 'POST',
    path: `${PATH}/:clientId/secret`,
    effect: 'write',
    needs: { all: ['oauth:client:edit'] },
    handle: (call) =>
      ok(clientView(call.world, changed(call, clientOf(call), { secret: call.behaviour.secret() }), true)),
  },
  {
    method: 'GET',
    path: `${PATH}/:clientId/usage/summary`,
    effect: 'read',
    needs: { any: ['oauth:client:view', 'usage:client:view'] },
    handle: (call) => ok({ results: [], queryStatus: 'Complete', client: { id: clientOf(call).id } }),
  },
];

function clientOf(call: ApiCall): Client {
  const client = call.world.clients.get(call.param('clientId'));
  if (client === undefined) throw notFound('client', call.param('clientId'));
  return client;
}

function changed({ world, behaviour, token }: ApiCall, before: Client, changes: Partial<Client>): Client {
  const client = { ...before, ...changes, modified: behaviour.now(), modifiedBy: token.subjectId };
  world.clients.set(client.id, client);
  return client;
}

function rolesNow({ world }: ApiCall, clientId: string): string[] {
  return world.grants.flatMap((grant) => (grant.subjectId === clientId ? [grant.roleId] : []));
}

/** The client's grants become exactly these; those it keeps go on counting without a new wait. */
function setRoles({ world, behaviour }: ApiCall, subjectId: string, wanted: ClientContent['roleDivisions']): void {
  const keeps = (roleId: string, divisionId: string) =>
    wanted.some((one) => one.roleId === roleId && one.divisionId === divisionId);
  removeGrants(world, (grant) => grant.subjectId === subjectId && !keeps(grant.roleId, grant.divisionId));
  for (const one of wanted) {
    const grant = { subjectId, subjectType: 'PC_OAUTH_CLIENT', ...one } as const;
    addGrant(world, grant, behaviour.now(), behaviour.propagationMs);
  }
}
