import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../../../../shared/json.ts';
import { validateValues } from '../../../../../shared/parameters/validate.ts';
import { checkAltocloudValues } from '../../../../../shared/runbooks/altocloud-pureconnect/check-values.ts';
import { altocloudParameters } from '../../../../../shared/runbooks/altocloud-pureconnect/parameters.ts';
import { checkValuesOf } from '../../../../../shared/runbooks/check-values-of.ts';
import { GOOD } from './good-values.ts';

const UUID = '0d3f1f6e-6a0c-4c55-9d5a-3f6e2a1b7c90';

/** Everything that is said of these values before anything is sent. */
function said(change: JsonObject) {
  const result = validateValues(altocloudParameters, { ...GOOD, ...change });
  if (result.is === 'problems') return { problems: result.problems, warnings: [], values: {} };
  const { problems, warnings } = checkAltocloudValues(result.values);
  return { problems, warnings: [...result.warnings, ...warnings], values: result.values };
}

/** Field, what is given, what is said, and the offer. */
type Case = readonly [string, Json, RegExp, string?];

const CASES: readonly Case[] = [
  ['customer', 7, /must be a text/],
  ['region', '', /needed and not given/],
  ['operatorClientId', 7, /must be a text/],
  ['operatorClientSecret', 's', /reference only/],
  ['accessToken', 's', /reference only/],
  ['orgAdminEmail', 'admin', /not an e-mail/],
  ['orgAdminPassword', 'pw', /reference only/],
  ['orgLongName', 'x'.repeat(201), /200 characters/],
  ['orgShortName', 'third-party', /rule/],
  ['orgShortName', 'größe', /rule/],
  ['orgId', UUID.slice(0, -1), /cut short|digits/],
  ['cicServer', 'https://me:pw@cic1', /user name/],
  ['cicServer', 'https://cic1.company.example/icws', /more than the server/, 'https://cic1.company.example'],
  ['cicServer', 'cic 1', /names no server/],
  ['cicUser', 'x'.repeat(201), /200 characters/],
  ['cicPassword', 'pw', /reference only/],
  ['cicRelease', '19.2.3', /not a release/],
  ['cicRelease', '2019R2 P3', /not written/, '2019 R2 Patch 3'],
  ['licenseFile', 'x'.repeat(261), /260 characters/],
  ['userIds', [], /needed and not given/],
  ['userIds', [7], /list of texts/],
  ['workgroupIds', [], /needed and not given/],
  ['gcUserIds', ['agent1'], /item 1/],
  ['pacingRateMs', 2999, /less than 3000/],
  ['pacingRateMs', 3000.5, /whole number/],
  ['pacingRateMs', '3 s', /number/],
  ['updatesDisabled', 'perhaps', /true or false/],
  ['adminRoleName', 'x'.repeat(201), /200 characters/],
  ['aiAgentRoleName', 7, /must be a text/],
  ['routingRoleName', 7, /must be a text/],
  ['siteUrl', 'https://me:pw@www.company.example', /user name/],
  ['siteUrl', 'www.company.example/?x=1', /no https/, 'https://www.company.example/?x=1'],
  ['siteUrl', 'https://www.company.example/?x=1#top', /fragment/, 'https://www.company.example/?x=1'],
  ['siteUrl', 'ftp://www.company.example', /not a web address/],
  ['singlePageSite', 'perhaps', /true or false/],
  ['widgetScript', 'x'.repeat(100_001), /100000 characters/],
  ['contentOffers', 'perhaps', /true or false/],
  ['widgetsVersion', '9.0.15', /four numbers/],
  ['widgetsVersion', '', /needed and not given/],
  ['serverLicense', 'I3_FEATURE_ALTOCLOUD', /not a value of this runbook/],
];

describe('bad input for Altocloud', () => {
  it('is tried with every parameter', () => {
    const tried = new Set(CASES.map(([field]) => field));
    expect(altocloudParameters.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([]);
  });

  it.each(CASES.map(([field, given, what, offer]) => [field, given, what, offer] as const))(
    '%s: %j is told by field',
    (field, given, what, offer) => {
      const { problems } = said({ [field]: given });
      expect(problems).toEqual([
        expect.objectContaining({ field, message: expect.stringMatching(what), fix: expect.stringMatching(/\.$/) }),
      ]);
      expect(problems[0]?.offer).toBe(offer);
    },
  );
});

describe('values of Altocloud', () => {
  it('are in order, and found by the id of the runbook', () => {
    expect(said({})).toMatchObject({ problems: [], warnings: [] });
    expect(checkValuesOf('altocloud-pureconnect', {})).toEqual(checkAltocloudValues({}));
  });

  it('are taken by every name that the guide has for them', () => {
    const given = {
      AltocloudPacingRateOverrideMilliseconds: '3000',
      AltocloudPacingDisabledUpdates: '0',
      orgShortName: 'ThirdParty2',
    };
    expect(said(given).values).toMatchObject({
      pacingRateMs: 3000,
      updatesDisabled: false,
      orgShortName: 'thirdparty2',
    });
    const { region, ...rest } = GOOD;
    for (const name of ['address', 'loginURL', 'apiURL']) {
      expect(validateValues(altocloudParameters, { ...rest, [name]: region })).toMatchObject({ values: { region } });
    }
  });

  it.each([
    ['yes', true],
    ['1', true],
    [1, true],
    [true, true],
    ['no', false],
    [0, false],
  ] as const)('AltocloudPacingDisabledUpdates: %j is %s', (given, updatesDisabled) =>
    expect(said({ AltocloudPacingDisabledUpdates: given }).values).toMatchObject({ updatesDisabled }),
  );

  it('an absent switch stays absent, so that the parameter is left alone', () => {
    expect(said({ updatesDisabled: '' }).values).not.toHaveProperty('updatesDisabled');
  });

  it('a pace is any whole number from 3000 on', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000, max: Number.MAX_SAFE_INTEGER }), (pacingRateMs) => {
        const { problems, values } = said({ pacingRateMs });
        expect(problems.length).toBe(pacingRateMs >= 3000 ? 0 : 1);
        if (pacingRateMs >= 3000) expect(values).toMatchObject({ pacingRateMs });
      }),
    );
  });

  it('a script keeps its lines', () => {
    const widgetScript = '<script>\n  one();\n\n  two();\n</script>';
    expect(said({ widgetScript }).values).toMatchObject({ widgetScript });
  });
});

describe('values beside one another', () => {
  it.each([
    [{ cicServer: '' }, 'cicUser', /without a CIC server/],
    [{ cicUser: '' }, 'cicPassword', /without the CIC user/],
    [{ userIds: [] }, 'userIds', /because a CIC user is/],
    [{ cicServer: '', cicUser: '', cicPassword: '' }, 'cicRelease', /no CIC server to ask/],
    [{ widgetsVersion: '' }, 'widgetsVersion', /content offers are used/],
  ] as const)('%j is refused', (change, field, what) => {
    expect(said(change).problems).toContainEqual(
      expect.objectContaining({ field, message: expect.stringMatching(what) }),
    );
  });

  it.each([
    [{ cicUser: '', cicPassword: '' }, 'cicServer', /only its release/],
    [{ cicServer: 'http://cic1.company.example' }, 'cicServer', /clear text/],
    [{ siteUrl: 'http://www.company.example/' }, 'siteUrl', /clear text/],
    [{ widgetsVersion: '9.0.015.10' }, 'widgetsVersion', /older/],
    [{ pacingRateMs: 5000, updatesDisabled: true }, 'pacingRateMs', /no effect/],
    [{ userIds: ['agent1', 'x', 'agent1'] }, 'userIds', /second time/],
    [{ gcUserIds: ['a@company.example', 'A@Company.example'] }, 'gcUserIds', /second time/],
  ] as const)('%j is doubted', (change, field, what) => {
    const { problems, warnings } = said(change as JsonObject);
    expect(problems).toEqual([]);
    expect(warnings).toEqual([expect.objectContaining({ field, message: expect.stringMatching(what) })]);
  });

  it('an older widget is fine without content offers', () => {
    expect(said({ contentOffers: false, widgetsVersion: '8.0.0.1' })).toMatchObject({ problems: [], warnings: [] });
  });

  it('doubled agents are offered once each', () => {
    expect(said({ userIds: ['a', 'b', 'a'] }).warnings[0]?.offer).toBe('a\nb');
  });

  it('without a CIC server, a typed release is enough', () => {
    const change = { cicServer: '', cicUser: '', cicPassword: '', cicRelease: 'CIC 2020 R3', userIds: [] };
    expect(said(change)).toMatchObject({ problems: [], warnings: [] });
  });
});
