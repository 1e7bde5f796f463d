import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../../shared/json.ts';
import { fakeKeychain } from '../run/keychain.ts';
import { type AuviousBench, RUNBOOK, startAuvious, type Variables } from './auvious-bench.ts';
import { daysAhead, operatorValues, otpValues, realSecrets, realValues } from './real-values.ts';

/** A wrong value for every parameter. */
const WRONG: { readonly [name: string]: Json } = {
  customer: 7,
  auviousUrl: 'https://user:pw@auvious.example',
  applicationId: 'an id with blanks',
  urlBase: 'ftp://auvious.example',
  ticketExpirationSeconds: 0,
  signIn: 'jwt',
  auviousClientId: ['one'],
  auviousClientSecret: 'in clear',
  region: ['mypurecloud.de'],
  operatorClientId: ['one'],
  operatorClientSecret: 'in clear',
  accessToken: 'in clear',
  customerPhone: 'two one zero',
  otpVerificationId: 'an id with blanks',
  otpCode: '246810',
  otpLocale: 'the language of the customer',
  otpCustomName: 'x'.repeat(101),
  verifyOtp: 'perhaps',
  operation: 'appointment',
  callbackUserName: 7,
  callbackNumbers: ['0210 1234567'],
  callbackScheduledTime: '2026-11-31T10:00:00.000Z',
  customerTimeZone: 'Europe/Atlantis',
  countryCode: 'Greece',
  validateCallbackNumbers: 'perhaps',
  data: [{ value: 'order' }],
  queueId: 'service',
  queueName: ['Service'],
  routingQueueId: 'service',
  routingQueueName: 'x'.repeat(300),
  languageId: 'Greek',
  skillIds: ['Greek'],
  preferredAgentIds: ['Ada'],
  priority: 2_147_483_648,
  scriptId: 'script',
  cdestination: 'nowhere',
  customerId: { id: 'two' },
  interactionId: 'x'.repeat(201),
};

/** Those that only a room, or only a code, has to do with. */
const OF_ROOM = ['cdestination', 'customerId', 'interactionId'];
const OF_CODE = ['customerPhone', 'otpVerificationId', 'otpCode', 'otpLocale', 'otpCustomName', 'verifyOtp'];

function rightValues(bench: AuviousBench, name: string): JsonObject {
  const values = OF_ROOM.includes(name)
    ? realValues(bench, 'room')
    : OF_CODE.includes(name)
      ? otpValues(bench)
      : realValues(bench);
  return { ...values, ...operatorValues(bench) };
}

/** Plans and runs with wrong values: each names the field, with a fix, as bad input, and nothing is sent. */
async function refused(
  field: string | readonly string[],
  valuesOf: (bench: AuviousBench) => JsonObject,
  env: Variables = {},
) {
  const bench = await startAuvious({}, { openKeychain: fakeKeychain().open });
  for (const command of ['plan', 'run']) {
    const argv = [command, RUNBOOK, ...(command === 'run' ? ['--yes'] : [])];
    const said = await bench.cli(argv, valuesOf(bench), { ...realSecrets(bench), ...env });
    expect(said, said.text).toMatchObject({ code: 2 });
    const all = [...said.problems, ...(said.problem === undefined ? [] : [said.problem])];
    const found = all.find((problem) => [field].flat().includes(problem.field?.replace(/\[.*$/, '') ?? ''));
    expect(found, said.text).toMatchObject({ fix: expect.stringMatching(/[.?]$/), message: expect.any(String) });
    for (const secret of Object.values(env)) expect(said.text).not.toContain(secret);
  }
  const { auvious, genesysCloud } = bench.practice;
  expect([...auvious.log, ...genesysCloud.log]).toEqual([]);
  return bench;
}

describe('a wrong value in the terminal', () => {
  it('is tried for every parameter', async () => {
    const bench = await startAuvious();
    const { text } = await bench.cli(['values', RUNBOOK]);
    const { values } = JSON.parse(text) as { values: object };
    const names = Object.keys(values).filter((name) => !['accept', 'confirm', 'rows'].includes(name));
    expect(names.filter((name) => !(name in WRONG))).toEqual([]);
    expect(Object.keys(WRONG).filter((name) => !names.includes(name))).toEqual([]);
  });

  it.each(Object.keys(WRONG))('%s: nothing is sent', async (name) => {
    await refused(name, (bench) => ({ ...rightValues(bench, name), [name]: WRONG[name] ?? null }));
  });
});

describe('values that do not fit together', () => {
  const without = (values: JsonObject, ...names: readonly string[]) =>
    Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)));

  it.each([
    ['a callback without a name', ['callbackUserName'], 'callbackUserName'],
    ['a callback without numbers', ['callbackNumbers'], 'callbackNumbers'],
    ['a callback without a queue', ['queueName'], ['queueId', 'queueName']],
    ['client credentials without an address for the links', ['urlBase'], 'urlBase'],
    ['client credentials without the client', ['auviousClientId'], 'auviousClientId'],
    ['client credentials without its secret', ['auviousClientSecret'], 'auviousClientSecret'],
    ['no application', ['applicationId'], 'applicationId'],
  ] as const)('are refused: %s', async (_what, names, field) => {
    await refused(field, (bench) => without(realValues(bench), ...names));
  });

  it.each([
    ['a code for a room', { operation: 'room' }, ['signIn', 'operation']],
    ['a code that goes to nobody', { customerPhone: '' }, 'customerPhone'],
    [
      'a code without its verification',
      { otpCode: { env: 'CODE' }, customerPhone: '' },
      ['customerPhone', 'otpVerificationId'],
    ],
    ['the verification of a code that has no number', { verifyOtp: true, customerPhone: '' }, 'customerPhone'],
  ] as const)('are refused: %s', async (_what, values, field) => {
    await refused(field, (bench) => otpValues(bench, values as unknown as JsonObject), { CODE: '24681357' });
  });

  it('are read under the names that the document prints', async () => {
    const bench = await startAuvious({}, { openKeychain: fakeKeychain().open });
    const { applicationId, urlBase, auviousClientId, ...values } = realValues(bench);
    const printed = { 'X-ApplicationId': applicationId, 'X-UrlBase': urlBase, CLIENT_ID: auviousClientId };
    const planned = await bench.cli(['plan', RUNBOOK], { ...values, ...printed }, realSecrets(bench));
    expect(planned.code, planned.text).toBe(0);
  });
});

describe('a scheduled time', () => {
  const at = (text: string | ((bench: AuviousBench) => string)) => (bench: AuviousBench) =>
    realValues(bench, 'callback', { callbackScheduledTime: typeof text === 'string' ? text : text(bench) });

  it.each([
    ['without its zone', (bench: AuviousBench) => daysAhead(bench, 2).slice(0, 16)],
    ['without milliseconds', (bench: AuviousBench) => daysAhead(bench, 2).replace('.000', '')],
    ['with an offset', (bench: AuviousBench) => daysAhead(bench, 2).replace('Z', '+02:00')],
    ['on a day that no month has', '2027-02-29T10:00:00.000Z'],
    ['in a leap second', '2026-12-31T23:59:60.000Z'],
    ['in the year 10000', '+010000-01-01T00:00:00.000Z'],
    ['in words', 'tomorrow at ten'],
  ] as const)('%s is refused, and nothing is sent', async (_what, text) => {
    await refused('callbackScheduledTime', at(text));
  });

  // Somebody who only hands over what was made for it is let through: it is judged where something is about to be made.
  it.each([-1, 31])('of %i days from now is refused, and nothing is made', async (days) => {
    const bench = await startAuvious({}, { openKeychain: fakeKeychain().open });
    for (const values of [
      at((here) => daysAhead(here, days))(bench),
      otpValues(bench, { callbackScheduledTime: daysAhead(bench, days) }),
    ]) {
      const ran = await bench.cli(['run', RUNBOOK, '--yes'], values, realSecrets(bench));
      expect([ran.code, ran.problem?.field, bench.writes()], ran.text).toEqual([2, 'callbackScheduledTime', 0]);
      expect(ran.problem?.fix).toMatch(/[.?]$/);
    }
  });

  it('that another form tells is offered in the right one', async () => {
    const bench = await startAuvious({}, { openKeychain: fakeKeychain().open });
    const right = daysAhead(bench, 2);
    const values = realValues(bench, 'callback', { callbackScheduledTime: right.replace('.000Z', '+00:00') });
    const planned = await bench.cli(['plan', RUNBOOK], values, realSecrets(bench));
    expect([planned.code, planned.text.includes(right)], planned.text).toEqual([2, true]);
  });

  it('that the customer’s clock has twice is offered both ways', async () => {
    const bench = await startAuvious({}, { openKeychain: fakeKeychain().open });
    // Clocks go back in Athens at 01:00 UTC on the last Sunday of October: 03:30 comes twice.
    const values = realValues(bench, 'callback', { callbackScheduledTime: '2027-10-31T03:30' });
    const planned = await bench.cli(['plan', RUNBOOK], values, realSecrets(bench));
    expect(planned.code, planned.text).toBe(2);
    for (const one of ['2027-10-31T00:30:00.000Z', '2027-10-31T01:30:00.000Z']) expect(planned.text).toContain(one);
  });

  it('that the customer’s clock leaves out is offered as the next one', async () => {
    const bench = await startAuvious({}, { openKeychain: fakeKeychain().open });
    // Clocks go forward in Athens at 01:00 UTC on the last Sunday of March: 03:30 does not come.
    const values = realValues(bench, 'callback', { callbackScheduledTime: '2027-03-28T03:30' });
    const planned = await bench.cli(['plan', RUNBOOK], values, realSecrets(bench));
    expect(planned.code, planned.text).toBe(2);
    expect(planned.text).toMatch(/2027-03-28T0[01]:[03]0:00\.000Z/);
  });
});

describe('a phone number', () => {
  it('as it is dialled at home is offered in its international form', async () => {
    const bench = await startAuvious({}, { openKeychain: fakeKeychain().open });
    const values = realValues(bench, 'callback', { callbackNumbers: ['030 901820'], countryCode: 'DE' });
    const planned = await bench.cli(['plan', RUNBOOK], values, realSecrets(bench));
    expect([planned.code, planned.text.includes('+4930901820')], planned.text).toEqual([2, true]);
  });

  it.each(['+49', '+0301234567', '00302101234567', '+30 210 123 4567', '+3021012345678901234', 'tel:+302101234567'])(
    '%s is refused',
    async (number) => {
      await refused('callbackNumbers', (bench) => realValues(bench, 'callback', { callbackNumbers: [number] }));
    },
  );
});

describe('values that work and are worth a second look', () => {
  it.each([
    ['a queue by its id and its name', { queueId: '4da40a9d-b113-4024-8ba9-c9dd89c91f67' }, ['queueId', 'queueName']],
    ['an address without encryption', { urlBase: 'http://links.harbour.example' }, ['urlBase']],
  ] as const)('are said in the plan: %s', async (_what, more, fields) => {
    const bench = await startAuvious({}, { openKeychain: fakeKeychain().open });
    const values = realValues(bench, 'callback', more);
    const planned = await bench.cli(['plan', RUNBOOK], values, realSecrets(bench));
    expect(planned.code, planned.text).toBe(0);
    expect(
      planned.problems.some(({ field = '' }) => (fields as readonly string[]).includes(field)),
      planned.text,
    ).toBe(true);
  });
});
