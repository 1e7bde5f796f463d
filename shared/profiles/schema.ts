import * as z from 'zod/mini';
import { ID_PLACEHOLDERS } from './placeholders.ts';
import type { MandatoryGroup, Probe, Profile, ProfileForm, ProfileRow } from './profile.ts';

/** One line that is neither empty nor padded. */
const line = z.string().check(z.regex(/^\S(?:.*\S)?$/));

const WORD = '[A-Za-z0-9][A-Za-z0-9_-]*';
const policy = z.string().check(z.regex(new RegExp(`^${WORD}:${WORD}:(?:${WORD}|\\*)$`)));
/** Without `*`: candidates and expansions are what is sent, and wildcards are not sent. */
const permission = z.string().check(z.regex(new RegExp(`^${WORD}:${WORD}:${WORD}$`)));

/** No dots, no percent signs, no query: a profile cannot reach beyond the API it names. */
const probePath = z.string().check(z.regex(/^\/api\/v2(?:\/(?:[A-Za-z0-9_-]+|\{[A-Za-z]+\}))+$/));

/** An https address without user name or password. */
const guideUrl = z.string().check(z.regex(/^https:\/\/[A-Za-z0-9.-]+(?::\d+)?(?:\/[!-~]*)?$/));

/** 401, 403 and 429 never mean granted. */
const grantedStatus = z
  .int()
  .check(z.gte(200), z.lte(499))
  .check(z.refine((status) => ![401, 403, 429].includes(status)));

const probe: z.ZodMiniType<Probe> = z.strictObject({
  method: z.enum(['GET', 'POST']),
  path: probePath,
  query: z.exactOptional(z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))),
  body: z.exactOptional(z.json()),
  needs: z.exactOptional(z.array(z.enum(ID_PLACEHOLDERS))),
  expect: z.exactOptional(z.array(grantedStatus).check(z.minLength(1))),
  conclusive: z.enum(['yes', 'no', 'either']),
  sharedWith: z.exactOptional(line),
});

/** One row by itself; what rows owe each other is in row-checks.ts and profile-checks.ts. */
export const rowSchema: z.ZodMiniType<ProfileRow> = z.strictObject({
  row: z.int().check(z.gte(1)),
  type: line,
  name: line,
  level: line,
  policy,
  confidence: z.enum(['confirmed', 'likely', 'unknown']),
  candidates: z.exactOptional(z.array(permission).check(z.minLength(1))),
  expandsTo: z.exactOptional(z.array(permission).check(z.minLength(1))),
  purpose: line,
  probe: z.nullable(probe),
  noProbeReason: z.exactOptional(line),
  note: z.exactOptional(line),
});

export const mandatoryGroupSchema: z.ZodMiniType<MandatoryGroup> = z.strictObject({
  rows: z.array(z.int().check(z.gte(1))).check(z.minLength(1)),
  note: line,
  source: line,
});

export const formSchema: z.ZodMiniType<ProfileForm> = z.strictObject({
  title: line,
  intro: line,
  region: z.strictObject({
    label: line,
    prompt: z.exactOptional(line),
    boxes: z.array(z.strictObject({ regionDomain: line, label: line })).check(z.minLength(1)),
    otherLabel: line,
  }),
  fields: z
    .array(z.strictObject({ label: line, from: z.enum(['orgShortName', 'clientId', 'clientSecret']) }))
    .check(z.minLength(1)),
  footer: line,
});

/** The shape of a profile file. `validateProfile` is the way to use it: it says what is wrong in words. */
export const profileSchema: z.ZodMiniType<Profile> = z.strictObject({
  schema: z.literal(1),
  id: z.string().check(z.regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/), z.maxLength(60)),
  title: line,
  vendor: z.strictObject({ name: line, email: z.exactOptional(z.email()) }),
  version: line,
  source: line,
  guideUrl: z.exactOptional(guideUrl),
  guideDate: z.exactOptional(z.iso.date()),
  retrieved: z.exactOptional(z.iso.date()),
  intro: z.exactOptional(line),
  role: z.strictObject({ name: line, description: line }),
  client: z.strictObject({
    name: line,
    description: z.string(),
    tokenDurationSeconds: z.int().check(z.gte(300), z.lte(172_800)),
    grantType: z.literal('CLIENT-CREDENTIALS'),
    divisions: z.enum(['home', 'all']),
    allowedIps: z.array(z.union([z.ipv4(), z.cidrv4(), z.ipv6(), z.cidrv6()])),
  }),
  rows: z.array(rowSchema).check(z.minLength(1)),
  mandatoryGroups: z.array(mandatoryGroupSchema),
  form: formSchema,
});
