import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inRepository } from '../../../../../build/bootstrap/repository.mjs';
import type { Reader } from '../../../../../main/engine/call.ts';
import { startPracticeIcws } from '../../../../../main/practice/icws/start.ts';
import { browserClientAppUrl } from '../../../../../main/runbooks/altocloud-pureconnect/by-hand/copies.ts';
import { widgetVersionStep } from '../../../../../main/runbooks/altocloud-pureconnect/by-hand/widget.ts';
import { wantedParameters } from '../../../../../main/runbooks/altocloud-pureconnect/cic/parameters/wanted.ts';
import type { AltocloudContext } from '../../../../../main/runbooks/altocloud-pureconnect/context.ts';
import { adminPermsStep } from '../../../../../main/runbooks/altocloud-pureconnect/genesys/admin-perms.ts';
import { roleNamed } from '../../../../../main/runbooks/altocloud-pureconnect/genesys/find-role.ts';
import { targetOfRegion } from '../../../../../main/systems/genesys-cloud/target.ts';
import { SERVER_LICENCE, USER_LICENCE } from '../../../../../shared/cic/licences.ts';
import { PACING_RATE } from '../../../../../shared/cic/server-parameters.ts';
import type { Json, JsonObject } from '../../../../../shared/json.ts';
import { validateValues } from '../../../../../shared/parameters/validate.ts';
import { detectRegion } from '../../../../../shared/regions/detect.ts';
import { REGIONS } from '../../../../../shared/regions/table.ts';
import { ALTOCLOUD } from '../../../../../shared/runbooks/altocloud-pureconnect/altocloud.ts';
import { checkAltocloudValues } from '../../../../../shared/runbooks/altocloud-pureconnect/check-values.ts';
import { altocloudParameters } from '../../../../../shared/runbooks/altocloud-pureconnect/parameters.ts';
import { altocloudByHandText } from '../../../../../shared/text/altocloud-by-hand.ts';
import { GOOD } from '../../../shared/runbooks/altocloud-pureconnect/good-values.ts';
import { knownWith, noReader, signal } from './known.ts';

function rule(name: string) {
  const found = altocloudParameters.find((each) => each.name === name);
  if (found === undefined) throw new Error(`There is no ${name}`);
  return found;
}

/** Every text that this runbook shows or sends: its files and its words. */
function ownFiles(): readonly string[] {
  const below = (folder: string) =>
    readdirSync(inRepository(folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map((entry) => `${entry.parentPath}/${entry.name}`);
  const words = below('shared/text').filter((file) => /\/altocloud[^/]*$/.test(file));
  const folders = ['shared/runbooks/altocloud-pureconnect', 'shared/cic', 'shared/snippet'];
  const files = [...folders, 'main/runbooks/altocloud-pureconnect', 'main/systems/icws'].flatMap(below);
  return [...files, ...words].map((file) => readFileSync(file, 'utf8'));
}

/** Each test is named for the place in the guide, and says the reading that is taken. */
describe('defects of the guide on Altocloud', () => {
  it('Availability Update Parameters, “minimum (slowest)”: 3000 is the fastest pace, and nothing here calls it slow', () => {
    expect(rule('pacingRateMs')).toMatchObject({ min: 3000, whole: true, rule: expect.stringContaining('fastest') });
    expect(wantedParameters(knownWith({ pacingRateMs: 3000 }))).toEqual([{ name: PACING_RATE.name, value: '3000' }]);
    expect(ownFiles().filter((text) => /slowe(?:st|r)\b/i.test(text))).toEqual([]);
  });

  it('Availability Update Parameters say nothing of less than 3000: it is refused here, and the server goes no faster', async () => {
    const checked = validateValues(altocloudParameters, { ...GOOD, AltocloudPacingRateOverrideMilliseconds: '2999' });
    expect(checked).toMatchObject({ is: 'problems', problems: [{ field: 'pacingRateMs' }] });
    const icws = await startPracticeIcws();
    try {
      icws.state.collections['server-parameters'].set(PACING_RATE.name, {
        configurationId: { id: PACING_RATE.name, displayName: PACING_RATE.name, uri: '' },
        value: '100',
      } as never);
      expect(icws.effectiveRate()).toBe(3000);
    } finally {
      await icws.close();
    }
  });

  it('S001:83, no “or higher” behind 9.0.015.11: a later version does as well, and only content offers need one', () => {
    const flaws = (values: JsonObject) => {
      const { problems, warnings } = checkAltocloudValues({ ...GOOD, cicPassword: { prompt: true }, ...values });
      return [problems.length, warnings.length];
    };
    expect(flaws({ widgetsVersion: '9.0.016.02' })).toEqual([0, 0]);
    expect(flaws({ contentOffers: false, widgetsVersion: '' })).toEqual([0, 0]);
    expect(flaws({ contentOffers: true, widgetsVersion: '' })).toEqual([1, 0]);
  });

  it('S001:84 names content offers for other products: an older version is a warning and stops nothing', async () => {
    const values = { ...GOOD, widgetsVersion: '9.0.014.09' };
    expect(checkAltocloudValues(values)).toMatchObject({ problems: [], warnings: [{ field: 'widgetsVersion' }] });
    const seen = await widgetVersionStep().observe(noReader, knownWith(values), signal);
    expect(seen).toMatchObject({ is: 'present' });
  });

  it('S001:98 has both cases in a short name, S000:52 only one: either is taken, lower case is kept', () => {
    for (const orgShortName of ['ThirdParty', 'thirdparty', 'THIRDPARTY']) {
      const checked = validateValues(altocloudParameters, { ...GOOD, orgShortName });
      expect(checked).toMatchObject({ is: 'ok', values: { orgShortName: 'thirdparty' } });
    }
  });

  it('S001:163 has the permissions on the role, a later section adds them: they are looked at first, and added if missing', () => {
    const step = adminPermsStep({ purpose: 'run' } as AltocloudContext);
    const known = knownWith({}, { 'alto-admin-perms': { journeyPermissions: ['journey:segment:view'] } });
    expect(step.plan({ is: 'present', out: {} }, known)).toEqual([]);
    const role = { id: 'r1', name: 'Admin', permissions: [], permissionPolicies: [] };
    const before = role as unknown as Json;
    expect(step.plan({ is: 'different', out: {}, before }, known)).toMatchObject([{ typed: 'Admin', cost: 'licence' }]);
  });

  it('Assign Altocloud Permissions, 6 and 7 say one thing: it is one step with one write', () => {
    expect(ALTOCLOUD.steps.filter(({ title }) => /journey permissions/i.test(title))).toHaveLength(1);
    const clicks = altocloudByHandText.whole.adminRole.filter((click) => /All Permissions/.test(click));
    expect(clicks).toHaveLength(1);
  });

  it.each(REGIONS.map((region) => [region.name, region] as const))(
    'S001:238 has the host of one region: in %s the browser application is on that region’s own',
    (_name, region) => {
      expect(browserClientAppUrl(targetOfRegion(region))).toBe(`https://${region.appsHost}/journey`);
    },
  );

  it.each(REGIONS.map(({ name, loginHost }) => [name, loginHost] as const))(
    'S001:101 has the sign-in address of one region “or other”: that of %s is known as well',
    (name, loginHost) => {
      const { region } = detectRegion(`https://${loginHost}`);
      expect(region?.name).toBe(name);
    },
  );

  it('PureConnect Widgets says Copy Script twice: it is one step, and one click', () => {
    expect(ALTOCLOUD.steps.filter(({ id }) => id === 'alto-widget')).toHaveLength(1);
    expect(altocloudByHandText.widget.clicks.filter((click) => click.includes('Copy Script'))).toHaveLength(1);
  });

  it('“Configure Altocloud Server Parameters” links to “Configure Optional …”: both parameters are optional', () => {
    expect(['pacingRateMs', 'updatesDisabled'].map((name) => rule(name).required)).toEqual([false, false]);
    expect(wantedParameters(knownWith({}))).toEqual([]);
  });

  it('S001:7-15 and the change log date the document differently: it is named by its release alone', () => {
    expect(ALTOCLOUD.source).toBe('PureConnect Integration with Altocloud, Technical Reference, 2020 R3');
  });

  it.each(['AI Agent', 'Ai Agent', 'ai agent'])('“AI Agent” and “Ai Agent” are one role: %s finds it', async (name) => {
    const role = { id: 'r1', name: 'AI Agent', permissions: [], permissionPolicies: [] };
    const read = {
      read: async ({ path }: { readonly path: readonly string[] | string }) =>
        String(path).includes('r1') ? role : { entities: [role], pageCount: 1, pageNumber: 1, total: 1 },
    } as unknown as Reader;
    expect(await roleNamed(read, name, 'aiAgentRoleName', signal)).toMatchObject({ role: { id: 'r1' } });
  });

  it('escaped underscores are none: the names of licences have no backslash anywhere', () => {
    expect([SERVER_LICENCE, USER_LICENCE]).toEqual(['I3_FEATURE_ALTOCLOUD', 'I3_ACCESS_ALTOCLOUD_USER']);
    expect(ownFiles().filter((text) => /I3\\+_|ALTOCLOUD\\+_/.test(text))).toEqual([]);
  });
});
