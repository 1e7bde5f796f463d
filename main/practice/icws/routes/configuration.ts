import { z } from 'zod';
import { jsonReply } from '../../http/raw-reply.ts';
import { readBody, reference } from '../body.ts';
import { IcwsError, invalidProperty, invalidQuery, notFound } from '../icws-error.ts';
import { kindOf } from '../kinds.ts';
import { defaultUser, defaultWorkgroup } from '../presets.ts';
import { listed, shown } from '../query.ts';
import type { IcwsCall, IcwsRoute } from '../route.ts';
import { sessionOf } from '../sessions.ts';
import { type CollectionName, configurationId, type IcwsWorld, type Item, objectsOf } from '../world.ts';

const BASE = '/icws/:session/configuration';

/** The configuration objects that the Altocloud integration touches (P10, P11). */
export const configurationRoutes: readonly IcwsRoute[] = [
  ...readable('users'),
  ...writable('users'),
  removable('users'),
  ...readable('workgroups'),
  ...writable('workgroups'),
  removable('workgroups'),
  ...readable('server-parameters'),
  ...writable('server-parameters'),
  ...readable('system-parameters'),
  ...writable('system-parameters'),
  ...readable('feature-licenses'),
  ...readable('license-allocations'),
  presetOf('user', defaultUser),
  presetOf('workgroup', defaultWorkgroup),
];

/** A later release may offer to delete a server parameter; the one of 2017 R2 does not (P11). */
export const parameterRemoval: IcwsRoute = removable('server-parameters');

function readable(name: CollectionName): readonly IcwsRoute[] {
  return [
    {
      method: 'GET',
      path: `${BASE}/${name}`,
      effect: 'read',
      handle: (call) => {
        sessionOf(call);
        appliesTo(name, call);
        const all = [...objectsOf(call.world, name).values()].map((item) => complete(name, item, call.world));
        const range = call.header('range');
        const part = listed(all, kindOf(name).properties(call.world), call.query, range);
        const status = range !== undefined && part.isPart && part.items.length > 0 ? 206 : 200;
        return jsonReply(status, { items: part.items }, { 'content-range': part.contentRange });
      },
    },
    {
      method: 'GET',
      path: `${BASE}/${name}/:id`,
      effect: 'read',
      handle: (call) => {
        sessionOf(call);
        const item = complete(name, existing(name, call), call.world);
        return jsonReply(200, shown(item, kindOf(name).properties(call.world), call.query));
      },
    },
  ];
}

function writable(name: CollectionName): readonly IcwsRoute[] {
  return [
    {
      method: 'POST',
      path: `${BASE}/${name}`,
      effect: 'write',
      handle: (call) => {
        sessionOf(call);
        const { configurationId: named } = readBody(z.looseObject({ configurationId: reference }), call);
        const objects = objectsOf(call.world, name);
        if (objects.has(named.id)) {
          throw new IcwsError(400, `${named.id} exists already.`, { errorId: 'error.request.objectExists' });
        }
        const { preset, sent } = kindOf(name);
        const made = {
          ...preset,
          ...stamps(call),
          configurationId: configurationId(name, named.id, named.displayName),
        };
        objects.set(named.id, { ...made, ...sent(call, made) });
        call.wrote(name, named.id);
        return jsonReply(201, { configurationId: made.configurationId });
      },
    },
    {
      method: 'PUT',
      path: `${BASE}/${name}/:id`,
      effect: 'write',
      handle: (call) => {
        sessionOf(call);
        const before = existing(name, call);
        const { id } = before.configurationId;
        const { configurationId: named } = readBody(
          z.looseObject({ configurationId: reference.exactOptional() }),
          call,
        );
        if (named !== undefined && named.id !== id) throw invalidProperty('configurationId: it cannot change.');
        const { lastModifiedDate } = stamps(call);
        objectsOf(call.world, name).set(id, { ...before, ...kindOf(name).sent(call, before), lastModifiedDate });
        call.wrote(name, id);
        return jsonReply(200, {});
      },
    },
  ];
}

function removable(name: CollectionName): IcwsRoute {
  return {
    method: 'DELETE',
    path: `${BASE}/${name}/:id`,
    effect: 'write',
    handle: (call) => {
      sessionOf(call);
      const { id } = existing(name, call).configurationId;
      objectsOf(call.world, name).delete(id);
      call.wrote(name, id);
      return jsonReply(204, undefined);
    },
  };
}

/** A user also tells in which workgroups it is; they are kept with the workgroups. */
function complete(name: CollectionName, item: Item, { collections }: IcwsWorld): Item {
  if (name !== 'users') return item;
  const { id } = item.configurationId;
  const mine = [...collections.workgroups.values()].filter(({ members }) => members.some((one) => one.id === id));
  return { ...item, workgroups: mine.map((workgroup) => workgroup.configurationId) };
}

function stamps({ behaviour }: IcwsCall) {
  const now = new Date(behaviour.now()).toISOString();
  return { createdDate: now, lastModifiedDate: now };
}

function presetOf(name: string, item: object): IcwsRoute {
  return {
    method: 'GET',
    path: `${BASE}/defaults/${name}`,
    effect: 'read',
    handle: (call) => {
      sessionOf(call);
      return jsonReply(200, item);
    },
  };
}

/** Of the values that `licenseAppliesTo` takes, only 0 is known: licences of users and of stations. */
function appliesTo(name: CollectionName, { query }: IcwsCall): void {
  if (name !== 'license-allocations') return;
  if ((query.get('licenseAppliesTo') ?? '0') !== '0') throw invalidQuery('licenseAppliesTo is 0.');
}

function existing(name: CollectionName, call: IcwsCall): Item {
  const id = call.param('id');
  const found = objectsOf(call.world, name).get(id);
  if (found === undefined) throw notFound(`There is no ${id} among the ${name}.`);
  return found;
}
