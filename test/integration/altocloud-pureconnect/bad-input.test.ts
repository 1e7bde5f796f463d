import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../../shared/json.ts';
import { type AltocloudBench, RUNBOOK, startAltocloud, type Variables } from './altocloud-bench.ts';
import { realSecrets, realValues } from './real-values.ts';

/** A wrong value for every parameter. */
const WRONG: { readonly [name: string]: Json } = {
  customer: 7,
  region: ['mypurecloud.de'],
  operatorClientId: ['one'],
  operatorClientSecret: 'in clear',
  accessToken: 'in clear',
  orgAdminEmail: 'ada.harbour.example',
  orgAdminPassword: 'in clear',
  orgLongName: ['Harbour'],
  orgShortName: 'harbour bank!',
  orgId: '45acae06-6b7c-4f97-9c76-471',
  cicServer: 'https://user:pw@cic.harbour.example',
  cicUser: ['ada'],
  cicPassword: 'in clear',
  cicRelease: '2019 R9 Patch 3',
  licenseFile: 3,
  userIds: [7],
  workgroupIds: 5,
  gcUserIds: [{}],
  pacingRateMs: 2999,
  updatesDisabled: 'perhaps',
  adminRoleName: ['Admin'],
  aiAgentRoleName: 4,
  routingRoleName: {},
  contentOffers: 'perhaps',
  widgetsVersion: '9.x',
  widgetScript: 12,
  singlePageSite: 'perhaps',
  siteUrl: 'ftp://www.harbour.example',
};

/** Plans and runs with wrong values: each names the field, with a fix, as bad input. @returns the bench, to look behind */
async function refused(values: object, field: string, real = false, env: Variables = {}): Promise<AltocloudBench> {
  const bench = await startAltocloud();
  const at = real ? [] : ['--practice', bench.origin];
  const all = real ? { ...realValues(bench), ...values } : values;
  for (const command of ['plan', 'run']) {
    const argv = [command, RUNBOOK, ...at, ...(command === 'run' ? ['--yes'] : [])];
    const said = await bench.cli(argv, all, { ...realSecrets(bench), ...env });
    expect(said, said.text).toMatchObject({ code: 2 });
    const found = [...said.problems, ...(said.problem === undefined ? [] : [said.problem])].find(
      (problem) => problem.field === field,
    );
    expect(found, said.text).toMatchObject({ fix: expect.stringMatching(/[.?]$/), message: expect.any(String) });
  }
  return bench;
}

function expectNothingSent({ practice: { icws, genesysCloud } }: AltocloudBench): void {
  expect([...icws.log, ...genesysCloud.log]).toEqual([]);
}

describe('a wrong value in the terminal', () => {
  it('is tried for every parameter', async () => {
    const bench = await startAltocloud();
    const { text } = await bench.cli(['values', RUNBOOK]);
    const { values } = JSON.parse(text) as { values: object };
    const names = Object.keys(values).filter((name) => !['accept', 'confirm', 'rows'].includes(name));
    expect(names.filter((name) => !(name in WRONG))).toEqual([]);
    expect(Object.keys(WRONG).filter((name) => !names.includes(name))).toEqual([]);
  });

  it.each(Object.keys(WRONG))('%s: nothing is sent', async (name) => {
    expectNothingSent(await refused({ [name]: WRONG[name] } as JsonObject, name));
  });
});

describe('values that do not fit together', () => {
  it.each([
    ['content offers without the version of Widgets', { contentOffers: true, widgetsVersion: '' }, 'widgetsVersion'],
    ['a CIC user without agents', { userIds: [] }, 'userIds'],
    ['a CIC user without the server', { cicServer: '' }, 'cicUser'],
    ['no server and no release', { cicServer: '', cicUser: '', cicPassword: '', userIds: [] }, 'cicRelease'],
    ['no workgroup', { workgroupIds: [] }, 'workgroupIds'],
    ['no region', { region: '' }, 'region'],
    ['a host that is of no region', { region: 'https://login.company.example' }, 'region'],
    ['a word that is no region', { region: 'somewhere else' }, 'region'],
  ] as const)('are refused: %s', async (_what, values, field) => {
    expectNothingSent(await refused(values, field, true));
  });

  it('are read under the names that the guide prints', async () => {
    const bench = await startAltocloud();
    const planned = await bench.on('plan', { AltocloudPacingRateOverrideMilliseconds: 4000 });
    expect(planned.code, planned.text).toBe(0);
    expect(planned.actions.map(({ step }) => step)).toContain('alto-server-params');
  });

  it.each([3000, 5000, 2_147_483_647])('a pace of %i ms is one that the guide allows', async (pacingRateMs) => {
    const bench = await startAltocloud();
    const planned = await bench.on('plan', { pacingRateMs });
    expect(planned.code, planned.text).toBe(0);
    expect(planned.text).not.toMatch(/slowest/i);
  });
});
