import { z } from 'zod';
import type { JsonObject } from '../../../shared/json.ts';

/** What every configuration object is known by. */
const configurationId = z.looseObject({ id: z.string().min(1), displayName: z.string().nullish() });

/** Versions also come as numbers. */
const versionPart = z.union([z.string(), z.number()]).transform(String);

/** The release in parts: two-digit year, release, patch. */
export const version = z.looseObject({
  majorVersion: versionPart,
  minorVersion: versionPart,
  su: z.preprocess((value) => value ?? '0', versionPart),
  productReleaseDisplayString: z.string().nullish(),
  productPatchDisplayString: z.string().nullish(),
});
export type IcwsVersion = z.infer<typeof version>;

export const features = z.looseObject({
  featureInfoList: z.array(z.looseObject({ featureId: z.string(), version: z.number() })),
});
export type IcwsFeature = z.infer<typeof features>['featureInfoList'][number];

/** 0 none, 1 up, 2 down; the name of the property is stated nowhere but in public clients. */
export const connection = z
  .looseObject({ connectionState: z.number(), reason: z.string().nullish(), shouldReconnect: z.boolean().nullish() })
  .transform(({ connectionState, reason }) => {
    const isUp = connectionState === UP;
    return { isUp, ...(isUp || !reason ? {} : { reason }) };
  });
const UP = 1;
export interface ConnectionState {
  readonly isUp: boolean;
  /** Why it is not. */
  readonly reason?: string;
}

/** Any list of configuration objects: properties that are null are left out, and with them an empty list. */
export const page = z.looseObject({
  items: z.preprocess((value) => value ?? [], z.array(z.looseObject({ configurationId }))),
});

/** An object of which only its being there counts. */
export const licence = z.looseObject({ configurationId }).transform(({ configurationId: { id } }) => ({ id }));
export interface FeatureLicence {
  readonly id: string;
}

/** How many there are and how many are given away stands in no document: taken where a server tells. */
export const licenceAllocation = z
  .looseObject({
    configurationId,
    count: z.number().nullish().catch(undefined),
    inUse: z.number().nullish().catch(undefined),
  })
  .transform(({ configurationId: { id }, count, inUse }) => ({
    id,
    ...(count == null ? {} : { count }),
    ...(inUse == null ? {} : { inUse }),
  }));
export interface LicenceAllocation {
  readonly id: string;
  readonly count?: number;
  readonly inUse?: number;
}

export const user = z
  .looseObject({ configurationId, licenseProperties: z.record(z.string(), z.json()).nullish() })
  .transform(({ configurationId: { id, displayName }, licenseProperties }) => ({
    id,
    name: displayName || id,
    ...(licenseProperties == null ? {} : { licenseProperties: licenseProperties as JsonObject }),
  }));
export interface IcwsUser {
  readonly id: string;
  /** The display name, or the id where there is none. */
  readonly name: string;
  /** As they were read, whole: what is sent back must lose nothing. */
  readonly licenseProperties?: JsonObject;
}

/** A member as text, as its id, or as an object that has one: no document shows which. */
const member = z
  .union([z.string(), z.looseObject({ id: z.string() }), z.looseObject({ configurationId })])
  .transform((value) => {
    if (typeof value === 'string') return value;
    return 'configurationId' in value ? (value as { configurationId: { id: string } }).configurationId.id : value.id;
  });

export const workgroup = z
  .looseObject({
    configurationId,
    members: z.preprocess((value) => value ?? [], z.array(member)),
    hasQueue: z.boolean().nullish(),
  })
  .transform((whole) => ({
    id: whole.configurationId.id,
    name: whole.configurationId.displayName || whole.configurationId.id,
    members: whole.members,
    hasQueue: whole.hasQueue ?? undefined,
    altocloud: altocloudFlag(whole),
  }));
export interface IcwsWorkgroup {
  readonly id: string;
  /** The display name, or the id where there is none. */
  readonly name: string;
  /** Ids of users. */
  readonly members: readonly string[];
  /** Undefined where the server does not tell. */
  readonly hasQueue: boolean | undefined;
  /** Whether queue availability updates are on (S001:248); undefined where this server has no such property. */
  readonly altocloud: boolean | undefined;
}

/** The property is in no public document, so it is recognised by its name. */
function altocloudFlag(workgroup: object): boolean | undefined {
  const found = Object.entries(workgroup).find(([name]) => /altocloud/i.test(name))?.[1];
  if (typeof found === 'boolean') return found;
  return typeof found === 'string' ? /^(?:yes|true|1)$/i.test(found) : undefined;
}

export const serverParameter = z
  .looseObject({ configurationId, value: z.preprocess((value) => value ?? '', z.string()) })
  .transform(({ configurationId: { id }, value }) => ({ id, value }));
export interface ServerParameter {
  readonly id: string;
  /** A text, whatever it stands for; empty where there is none. */
  readonly value: string;
}
