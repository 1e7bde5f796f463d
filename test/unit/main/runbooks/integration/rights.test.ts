import { describe, expect, it } from 'vitest';
import { loadBundledCatalogue } from '../../../../../main/catalogue/load.ts';
import type { Reader } from '../../../../../main/engine/call.ts';
import { Notebook } from '../../../../../main/engine/knowledge.ts';
import type { IntegrationContext } from '../../../../../main/runbooks/integration/context.ts';
import { integrationIdentity } from '../../../../../main/runbooks/integration/identity.ts';
import { rightsStep } from '../../../../../main/runbooks/integration/rights.ts';
import type { Purpose } from '../../../../../main/runbooks/purpose.ts';
import { MissingPermission } from '../../../../../main/systems/faults/permission.ts';
import { NotAUser } from '../../../../../main/systems/faults/refused-request.ts';
import { ServerFault } from '../../../../../main/systems/faults/reply.ts';
import type { JsonObject } from '../../../../../shared/json.ts';
import type { Profile } from '../../../../../shared/profiles/profile.ts';
import { bundledJson } from '../../../shared/profiles/bundled.ts';

const whole = bundledJson() as unknown as Profile;
const rows = whole.rows.slice(0, 2);
const profile: Profile = { ...whole, rows };
const exchange = (path: string) => ({ method: 'GET', url: path, status: 403, acted: 'no' }) as const;

type Answers = { readonly [path: string]: unknown };
const RUN = ['authorization:role:view', 'oauth:client:view', 'authorization:role:add', 'authorization:grant:add'];
const ALL = [...RUN, 'authorization:grant:delete', 'oauth:client:add'];

const policies = (permissions: readonly string[]) =>
  permissions.map((each) => {
    const [domain, entityName, action] = each.split(':');
    return { domain, entityName, actions: [action] };
  });
const holder = (permissions: readonly string[]) => ({
  id: 'me',
  grants: [{ division: { id: '*' }, role: { id: 'admin', name: 'Admin', policies: policies(permissions) } }],
});
const base = '/api/v2/authorization';
const catalogue = (permissions: readonly string[]) => ({
  entities: permissions.map((each) => {
    const [domain, entityType, action] = each.split(':');
    return { domain, permissionMap: { [entityType ?? '']: [{ domain, entityType, action }] } };
  }),
});

async function look(
  permissions: readonly string[],
  more: { purpose?: Purpose; answers?: Answers; values?: JsonObject } = {},
) {
  const answers: Answers = {
    [`${base}/subjects/me`]: holder(permissions),
    [`${base}/permissions`]: catalogue(rows.map(({ policy }) => policy)),
    [`${base}/roles`]: { entities: [] },
    '/api/v2/oauth/clients': { entities: [] },
    ...more.answers,
  };
  const read: Reader = {
    async read(call) {
      const body = answers[call.path];
      if (body instanceof Error) throw body;
      return call.reply(body);
    },
  };
  const values = { roleName: 'R', appName: 'A', ...more.values };
  const known = new Notebook({ values, accepted: {}, records: new Map() });
  known.learn('signin', { principalId: 'client/7' });
  const parts = {
    ...integrationIdentity(profile),
    profile,
    clock: { now: () => 0 },
    bundledCatalogue: loadBundledCatalogue,
  };
  const context = { ...parts, purpose: more.purpose ?? 'run' } as unknown as IntegrationContext;
  const seen = await rightsStep(context).observe(read, known, new AbortController().signal);
  return { seen, known };
}

const lacking = async (...given: Parameters<typeof look>) => {
  const { seen } = await look(...given);
  return seen.is === 'unknown' ? seen.why.problem.message : seen.is;
};

describe('the operator’s rights', () => {
  it('are enough when all that this run will use is there', async () => {
    const { seen } = await look(ALL);
    expect(seen).toMatchObject({ is: 'present', out: { missingForRun: [], wanted: rows.map(({ policy }) => policy) } });
  });

  it.each(ALL)('stop the run when %s is lacking, by name', async (gone) => {
    const { seen } = await look(ALL.filter((each) => each !== gone));
    expect(seen).toMatchObject({
      is: 'unknown',
      why: { family: 'permission', problem: { code: 'operator-lacks-rights' } },
    });
    expect(seen.is === 'unknown' && seen.why.problem.message).toContain(gone);
  });

  it('are all named at once when even looking is refused', async () => {
    const refused = new MissingPermission(exchange(`${base}/roles`), ['authorization:role:view'], 'all');
    const message = await lacking([], { answers: { [`${base}/roles`]: refused } });
    for (const each of ALL) expect(message).toContain(each);
  });

  it('to create are not asked for what exists already', async () => {
    const role = { id: 'r', name: 'R' };
    const client = { id: 'c', name: 'A', authorizedGrantType: 'CLIENT-CREDENTIALS' };
    const answers = { [`${base}/roles`]: { entities: [role] }, '/api/v2/oauth/clients': { entities: [client] } };
    expect(await lacking(RUN.slice(0, 2), { answers })).toBe('present');
  });

  it('to take back are not asked for when nothing is to be taken back', async () => {
    const without = ALL.filter((each) => each !== 'authorization:grant:delete');
    expect(await lacking(without, { values: { ungrant: false } })).toBe('present');
    expect(await lacking(RUN.slice(0, 3), { values: { selfGrant: 'other' } })).toBe('present');
  });

  it('do not stop a verification', async () => {
    expect(await lacking([], { purpose: 'verify' })).toBe('present');
  });

  it('that are lacking from the profile are only a warning', async () => {
    const { seen, known } = await look([...ALL, rows[0]?.policy ?? '']);
    expect(seen).toMatchObject({
      is: 'present',
      out: { missingOfProfile: [rows[1]?.policy], missingOfProfileCount: 1 },
    });
    expect(known.warnings.map(({ problem }) => problem.code)).toEqual(['operator-lacks-profile-permissions']);
  });

  it('of a client are read by its own id', async () => {
    const answers = {
      [`${base}/subjects/me`]: new NotAUser(exchange(`${base}/subjects/me`)),
      [`${base}/subjects/client%2F7`]: holder(ALL),
    };
    expect(await lacking([], { answers })).toBe('present');
    const none = { ...answers, [`${base}/subjects/client%2F7`]: holder([]) };
    expect(await lacking(ALL, { answers: none })).toContain('You lack');
  });

  it('are still looked at when the catalogue cannot be read: the bundled one stands in, and that is said', async () => {
    const answers = { [`${base}/permissions`]: new ServerFault(exchange(`${base}/permissions`)) };
    const { seen, known } = await look(ALL, { answers });
    expect(seen.is).toBe('present');
    expect(known.warnings.map(({ problem }) => problem.code)).toContain('bundled-catalogue-used');
  });

  it('are not guessed when the grants cannot be read', async () => {
    const answers = { [`${base}/subjects/me`]: new ServerFault(exchange(`${base}/subjects/me`)) };
    await expect(look(ALL, { answers })).rejects.toBeInstanceOf(ServerFault);
  });
});
