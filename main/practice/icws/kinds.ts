import { z } from 'zod';
import { readBody, reference } from './body.ts';
import { invalidProperty } from './icws-error.ts';
import { changedLicences, licencesBody } from './licences.ts';
import { defaultUser, defaultWorkgroup } from './presets.ts';
import type { IcwsCall } from './route.ts';
import {
  type CollectionName,
  configurationId,
  type IcwsWorld,
  type Item,
  type UserItem,
  WORKGROUP_FLAG,
} from './world.ts';

/** What is particular to the objects of one collection. */
export interface Kind {
  /** Names of the properties that its objects may have. */
  properties(world: IcwsWorld): readonly string[];
  /** What a new object has before anything is said about it. */
  readonly preset: object;
  /**
   * The properties that a body sets on an object, which is `before` so far.
   * @throws IcwsError 400
   */
  sent(call: IcwsCall, before: Item): object;
}

/** Every object has these; a body may send them back, which changes nothing. */
const stamped = {
  configurationId: reference.exactOptional(),
  createdDate: z.string().exactOptional(),
  lastModifiedDate: z.string().exactOptional(),
};
const STAMPED = Object.keys(stamped);

const common = {
  notes: z.string().exactOptional(),
  customAttributes: z.array(z.strictObject({ name: z.string(), value: z.string() })).exactOptional(),
};

const parameterBody = z.strictObject({ ...stamped, ...common, value: z.string().exactOptional() });

const userBody = z.strictObject({
  ...stamped,
  ...common,
  extension: z.string().exactOptional(),
  ntDomainUser: z.string().exactOptional(),
  statusText: z.string().exactOptional(),
  excludeFromDirectory: z.boolean().exactOptional(),
  mailboxProperties: z.looseObject({}).exactOptional(),
  personalInformationProperties: z.looseObject({}).exactOptional(),
  licenseProperties: licencesBody.exactOptional(),
});

const workgroupBody = z.strictObject({
  ...stamped,
  ...common,
  isActive: z.boolean().exactOptional(),
  hasQueue: z.boolean().exactOptional(),
  extension: z.string().exactOptional(),
  members: z.array(reference).exactOptional(),
  supervisors: z.array(reference).exactOptional(),
  [WORKGROUP_FLAG]: z.boolean().exactOptional(),
});

const parameter: Kind = {
  properties: () => namesOf(parameterBody),
  preset: { value: '', notes: '', customAttributes: [] },
  sent: (call) => unstamped(readBody(parameterBody, call)),
};

const licence: Kind = { properties: () => ['configurationId'], preset: {}, sent: () => ({}) };

const kinds: Readonly<Record<CollectionName, Kind>> = {
  users: {
    properties: () => [...namesOf(userBody), 'workgroups'],
    preset: defaultUser,
    sent: (call, before) => {
      const { licenseProperties, ...rest } = readBody(userBody, call);
      const had = (before as UserItem).licenseProperties;
      const licences = licenseProperties === undefined ? had : changedLicences(call, had, licenseProperties);
      return { ...unstamped(rest), licenseProperties: licences };
    },
  },
  workgroups: {
    properties: ({ workgroupFlag }) =>
      namesOf(workgroupBody).filter((name) => name !== WORKGROUP_FLAG || workgroupFlag === 'property'),
    preset: defaultWorkgroup,
    sent: (call) => {
      const body = readBody(workgroupBody, call);
      if (WORKGROUP_FLAG in body && call.world.workgroupFlag === 'none') {
        throw invalidProperty(`${WORKGROUP_FLAG}: there is no such property.`);
      }
      const people = (['members', 'supervisors'] as const).flatMap((name) => {
        const ids = body[name]?.map(({ id }) => id);
        return ids === undefined ? [] : [[name, users(call.world, name, ids)]];
      });
      return { ...unstamped(body), ...Object.fromEntries(people) };
    },
  },
  'server-parameters': parameter,
  'system-parameters': parameter,
  'feature-licenses': licence,
  'license-allocations': licence,
};

export function kindOf(name: CollectionName): Kind {
  return kinds[name];
}

function namesOf(schema: z.ZodObject): readonly string[] {
  return Object.keys(schema.shape);
}

function unstamped(body: object): object {
  return Object.fromEntries(Object.entries(body).filter(([name]) => !STAMPED.includes(name)));
}

function users({ collections }: IcwsWorld, property: string, ids: readonly string[]) {
  const unknown = ids.find((id) => !collections.users.has(id));
  if (unknown !== undefined) throw invalidProperty(`${property}: there is no user ${unknown}.`);
  return [...new Set(ids)].map((id) => collections.users.get(id)?.configurationId ?? configurationId('users', id));
}
