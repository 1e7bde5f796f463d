import { asOps } from '../access.ts';
import { readData } from '../body.ts';
import { changedClient, newClient, shownClient, withAddedGrantTypes } from '../client-body.ts';
import { GwsError } from '../gws-error.ts';
import type { GwsCall, GwsRoute } from '../route.ts';
import { endSessions } from '../sessions.ts';
import { type AuthClient, contactCenterOf } from '../world.ts';

const ALL = '/auth/v3/ops/clients';
const ONE = `${ALL}/:id`;

/** The clients of Auth, for the ops account (P1, P2). */
export const clientRoutes: readonly GwsRoute[] = [
  {
    method: 'GET',
    path: ALL,
    effect: 'read',
    handle: (call) => {
      asOps(call);
      return { data: [...call.world.clients.values()].map(shownClient) };
    },
  },
  {
    method: 'GET',
    path: ONE,
    effect: 'read',
    handle: (call) => {
      asOps(call);
      return { data: shownClient(existing(call)) };
    },
  },
  {
    method: 'POST',
    path: ALL,
    effect: 'write',
    handle: (call) => {
      asOps(call);
      const client = withAddedGrantTypes(readData(newClient, call));
      knownContactCenters(call, client);
      if (call.world.clients.has(client.client_id)) {
        throw new GwsError(409, `The client ${client.client_id} exists already.`);
      }
      call.world.clients.set(client.client_id, client);
      return { data: call.behaviour.echoesSecret === 'on-create' ? client : shownClient(client) };
    },
  },
  {
    method: 'PUT',
    path: ONE,
    effect: 'write',
    handle: (call) => {
      asOps(call);
      const old = existing(call);
      const change = readData(changedClient, call);
      if (change.client_id !== undefined && change.client_id !== old.client_id) {
        throw new GwsError(400, 'The client_id cannot change.');
      }
      const client = withAddedGrantTypes({ ...old, ...change });
      if (client.refreshTokenExpirationTimeout < client.accessTokenExpirationTimeout) {
        throw new GwsError(400, 'The refresh token must not end before the access token.');
      }
      knownContactCenters(call, client);
      call.world.clients.set(client.client_id, client);
      return { data: shownClient(client) };
    },
  },
  {
    method: 'DELETE',
    path: ONE,
    effect: 'write',
    handle: (call) => {
      asOps(call);
      const { client_id } = existing(call);
      call.world.clients.delete(client_id);
      endSessions(call.world, ({ subject }) => subject.clientId === client_id);
      return {};
    },
  },
];

function existing(call: GwsCall): AuthClient {
  const id = call.param('id');
  const client = call.world.clients.get(id);
  if (client === undefined) throw new GwsError(404, `There is no client ${id}.`);
  return client;
}

function knownContactCenters(call: GwsCall, { contactCenterIds = [] }: AuthClient): void {
  const unknown = contactCenterIds.find((id) => contactCenterOf(call.world, id) === undefined);
  if (unknown !== undefined) throw new GwsError(400, `There is no contact center ${unknown}.`);
}
