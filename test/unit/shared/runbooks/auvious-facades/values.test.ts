import { describe, expect, it } from 'vitest';
import { auviousHelp } from '../../../../../shared/auvious/help.ts';
import type { Json, JsonObject } from '../../../../../shared/json.ts';
import { FORMATS } from '../../../../../shared/parameters/formats/formats.ts';
import { validateValues } from '../../../../../shared/parameters/validate.ts';
import { checkAuviousValues } from '../../../../../shared/runbooks/auvious-facades/check-values.ts';
import { auviousParameters } from '../../../../../shared/runbooks/auvious-facades/parameters.ts';
import { checkValuesOf } from '../../../../../shared/runbooks/check-values-of.ts';
import { CALLBACK, CALLBACK_BY_CODE, NOW, ROOM, WHOLE_CALLBACK, WHOLE_ROOM } from './good-values.ts';

/** Everything that is said of these values before anything is sent. */
function said(values: JsonObject) {
  const result = validateValues(auviousParameters, values);
  if (result.is === 'problems') return { problems: result.problems, warnings: [], values: {} };
  const { problems, warnings } = checkAuviousValues(result.values, { now: NOW, help: auviousHelp });
  return { problems, warnings: [...result.warnings, ...warnings], values: result.values };
}

const CUT = '3fa85f64-5717-4562-b3fc-2c963f66af1';

/** Field, what is given, what is said, and the offer. */
type Case = readonly [field: string, given: Json, what: RegExp, offer?: string];

const OF_CALLBACKS: readonly Case[] = [
  ['customer', 7, /must be a text/],
  ['auviousUrl', 'auvious.video', /no https/, 'https://auvious.video'],
  ['auviousUrl', 'https://auvious.video/security', /has a path/, 'https://auvious.video'],
  ['auviousUrl', 'ftp://auvious.video', /not a web address/],
  ['auviousUrl', 'https://me:pw@auvious.video', /user name/],
  ['applicationId', '', /needed and not given/],
  ['applicationId', 'größe', /rule/],
  ['urlBase', '', /needed and not given/, 'https://auvious.video'],
  ['urlBase', 'https://auvious.video/t', /has a path/, 'https://auvious.video'],
  ['ticketExpirationSeconds', 0, /less than 1/],
  ['ticketExpirationSeconds', 2_147_483_648, /more than 2147483647/],
  ['ticketExpirationSeconds', 1.5, /whole number/],
  ['signIn', 'jwt', /none of/],
  ['auviousClientId', '', /needed and not given/],
  ['auviousClientId', 'a b', /rule/],
  ['auviousClientSecret', 's', /reference only/],
  ['region', 7, /must be a text/],
  ['operatorClientId', 7, /must be a text/],
  ['operatorClientSecret', 's', /reference only/],
  ['accessToken', 's', /reference only/],
  ['otpLocale', 'english please', /rule/],
  ['otpCustomName', 'x'.repeat(101), /100 characters/],
  ['verifyOtp', 'perhaps', /true or false/],
  ['operation', 'video', /none of/],
  ['callbackUserName', ' ', /needed and not given/],
  ['callbackUserName', 'x'.repeat(201), /200 characters/],
  ['callbackUserName', 'Ana\nPOST /elsewhere', /rule/],
  ['callbackUserName', 'Ana\u001b[31m', /rule/],
  ['callbackUserName', '\u202eanA', /rule/],
  ['callbackNumbers', [], /needed and not given/],
  ['callbackNumbers', [7], /list of texts/],
  ['callbackNumbers', ['+49 30 12345678'], /item 1/, '+493012345678'],
  ['callbackNumbers', ['+302101234567', '030'], /item 2/],
  ['callbackScheduledTime', 7, /must be a text/],
  ['callbackScheduledTime', '2026-03-02T09:30:00Z', /yyyy-MM-dd/, '2026-03-02T09:30:00.000Z'],
  ['callbackScheduledTime', '2026-03-02T09:30:00.000+01:00', /yyyy-MM-dd/, '2026-03-02T08:30:00.000Z'],
  ['callbackScheduledTime', '2026-02-30T09:30:00.000Z', /calendar/],
  ['callbackScheduledTime', '2026-03-02T24:00:00.000Z', /calendar/],
  ['callbackScheduledTime', '2026-03-01T10:00:00.000Z', /not ahead of now/],
  ['callbackScheduledTime', '2026-04-01T10:00:00.000Z', /30 days/],
  ['callbackScheduledTime', '9999-12-31T23:59:59.999Z', /30 days/],
  ['customerTimeZone', '+02:00', /offset/],
  ['customerTimeZone', 'America / New York', /blanks/, 'America/New_York'],
  ['customerTimeZone', 'Mars/Base', /not a time zone/],
  ['countryCode', 'de', /capital/, 'DE'],
  ['countryCode', 'UK', /standard/, 'GB'],
  ['countryCode', 'Germany', /two letters/],
  ['validateCallbackNumbers', 'perhaps', /true or false/],
  ['data', 7, /table/],
  ['queueId', CUT, /cut short/],
  ['queueName', '', /neither is the name/],
  ['routingQueueId', CUT, /cut short/],
  ['routingQueueName', 'x'.repeat(257), /256 characters/],
  ['languageId', 'German', /not a UUID/],
  ['skillIds', ['German'], /not a UUID/],
  ['preferredAgentIds', ['Ana'], /not a UUID/],
  ['priority', 2_147_483_648, /more than/],
  ['priority', 'high', /number/],
  ['scriptId', CUT, /cut short/],
  ['cdestination', 'elsewhere', /none of/],
  ['customerId', 'x'.repeat(201), /200 characters/],
  ['interactionId', 7, /must be a text/],
  ['organizationId', 'x', /not a value of this runbook/],
];

const BY_CODE: readonly Case[] = [
  ['customerPhone', '', /needed and not given/],
  ['customerPhone', '0691 234 5678', /international/],
  ['customerPhone', '+30 691 234 5678', /international/, '+306912345678'],
  ['otpVerificationId', 'a b', /rule/],
  ['otpCode', '246810', /reference only/],
  ['otpCode', { prompt: true }, /verification ID/],
  ['operation', 'room', /client credentials/],
];

const withOffer = ([field, given, what, offer]: Case) => [field, given, what, offer] as const;

/** Where a problem stands: at the field itself, or at the one that is to be changed. */
const ELSEWHERE: { readonly [field: string]: string } = { queueName: 'queueId', operation: 'signIn' };

describe('bad input for Auvious', () => {
  it('is tried with every value', () => {
    const tried = new Set([...OF_CALLBACKS, ...BY_CODE].map(([field]) => field));
    expect(auviousParameters.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([]);
  });

  it.each(OF_CALLBACKS.map(withOffer))('%s: %j is told by field', (field, given, what, offer) => {
    const { problems } = said({ ...CALLBACK, [field]: given });
    const isAbout = /neither/.test(String(what)) ? ELSEWHERE[field] : field;
    expect(problems).toEqual([
      expect.objectContaining({
        field: isAbout,
        message: expect.stringMatching(what),
        fix: expect.stringMatching(/[.?]$/),
      }),
    ]);
    expect(problems[0]?.offer).toBe(offer);
  });

  it.each(BY_CODE.map(withOffer))('by a code, %s: %j is told', (field, given, what, offer) => {
    const [problem] = said({ ...CALLBACK_BY_CODE, [field]: given }).problems.filter(
      (each) => each.field === (ELSEWHERE[field] ?? field),
    );
    expect(problem).toMatchObject({ message: expect.stringMatching(what), fix: expect.stringMatching(/\.$/) });
    expect(problem?.offer).toBe(field === 'operation' ? 'client-credentials' : offer);
  });

  it('an offer that is taken over is right', () => {
    for (const [field, , , offer] of OF_CALLBACKS) {
      if (offer !== undefined) expect(said({ ...CALLBACK, [field]: offer }).problems, field).toEqual([]);
    }
  });
});

describe('values of Auvious', () => {
  it.each([
    ['a callback', CALLBACK],
    ['a callback by a code', CALLBACK_BY_CODE],
    ['a room', ROOM],
    ['a room with everything', WHOLE_ROOM],
  ])('%s is in order without a warning', (_what, values) => {
    expect(said(values)).toMatchObject({ problems: [], warnings: [] });
  });

  it('a callback with everything is in order; what stands at two places is doubted', () => {
    const { problems, warnings } = said(WHOLE_CALLBACK);
    expect(problems).toEqual([]);
    expect(warnings.map(({ field }) => field)).toEqual(['queueName', 'routingQueueName', 'routingQueueId']);
  });

  it('examples follow their own rules', () => {
    for (const { name, example, format } of auviousParameters) {
      if (example !== undefined && format !== undefined) expect(FORMATS[format](example), name).toEqual({ is: 'fits' });
    }
  });

  it('are taken by the names that the document and the samples of the vendor have for them', () => {
    const { applicationId, urlBase, auviousUrl, auviousClientId, ...rest } = CALLBACK;
    const given = { ...rest, 'X-ApplicationId': applicationId, 'X-UrlBase': urlBase, base: auviousUrl };
    expect(said({ ...given, clientId: auviousClientId, 'X-Ticket-Expiration-Seconds': '60' })).toMatchObject({
      problems: [],
      values: { ...CALLBACK, ticketExpirationSeconds: 60 },
    });
  });

  it('a room needs nothing of a callback, and a callback nothing of a room', () => {
    expect(said({ ...ROOM, callbackNumbers: ['030'], callbackScheduledTime: 'soon' }).problems).toEqual([]);
  });

  it('a code needs no client and no base of links', () => {
    expect(said({ ...CALLBACK_BY_CODE, urlBase: '', auviousClientId: '' }).problems).toEqual([]);
  });

  it('a code that is to be verified needs the phone that got it', () => {
    const given = { ...CALLBACK_BY_CODE, customerPhone: '', otpVerificationId: 'v1', otpCode: { prompt: true } };
    expect(said(given).problems).toEqual([]);
    expect(said({ ...given, verifyOtp: true }).problems).toMatchObject([{ field: 'customerPhone' }]);
  });

  it('a name that stands twice in the data is told by its row', () => {
    const data = [
      { name: 'reason', value: 'a' },
      { name: 'reason', value: 'b' },
    ];
    expect(said({ ...CALLBACK, data }).problems).toMatchObject([{ field: 'data[2].name' }]);
  });

  it('data may be given as an object of texts', () => {
    expect(said({ ...CALLBACK, data: { reason: 'a' } }).values).toMatchObject({
      data: [{ name: 'reason', value: 'a' }],
    });
  });

  it('a number of a country is put into its international form by countryCode', () => {
    const { problems } = said({ ...CALLBACK, callbackNumbers: ['030 901820', '(0170) 1234567'], countryCode: 'DE' });
    expect(problems).toMatchObject([{ field: 'callbackNumbers', offer: '+4930901820\n+491701234567' }]);
  });

  it('a terminal, which takes no offer over, names the number in its international form', () => {
    const fixOf = (given: JsonObject) => said(given).problems[0]?.fix;
    expect(fixOf({ ...CALLBACK, callbackNumbers: ['030 901820'], countryCode: 'DE' })).toBe('Use +4930901820.');
    expect(fixOf({ ...CALLBACK, callbackNumbers: ['+49 30 901820', 'soon', '+493012345678'] })).toMatch(
      /^Use \+4930901820\. Give plus/,
    );
    expect(fixOf({ ...CALLBACK_BY_CODE, customerPhone: '+30 691 234 5678' })).toBe('Use +306912345678.');
  });

  it.each(['Ελένη Παπαδοπούλου', 'محمد الأحمد', 'می‌خواهم', '王小明', '👩‍👩‍👧'])('%s is a name', (callbackUserName) => {
    expect(said({ ...CALLBACK, callbackUserName })).toMatchObject({ problems: [], warnings: [] });
  });

  it('a number that nobody can have is doubted, and one that is there twice is offered once', () => {
    expect(said({ ...CALLBACK, callbackNumbers: ['+15550100'] }).warnings).toMatchObject([
      { field: 'callbackNumbers', message: expect.stringMatching(/item 1/) },
    ]);
    expect(said({ ...CALLBACK, callbackNumbers: ['+493012345678', '+493012345678'] }).warnings).toMatchObject([
      { offer: '+493012345678' },
    ]);
  });

  it('http is doubted, except on this computer', () => {
    expect(said({ ...CALLBACK, auviousUrl: 'http://auvious.company.example' }).warnings).toMatchObject([
      { field: 'auviousUrl', offer: 'https://auvious.company.example' },
    ]);
    expect(said({ ...CALLBACK, auviousUrl: 'http://127.0.0.1:8080' }).warnings).toEqual([]);
  });

  it('a time that has passed is no flaw of what was made by it', () => {
    const values = { ...CALLBACK, callbackScheduledTime: '2020-01-01T00:00:00.000Z' };
    expect(checkAuviousValues(values).problems).toEqual([]);
    expect(checkValuesOf('auvious-facades', values).problems).toMatchObject([{ field: 'callbackScheduledTime' }]);
  });
});

describe('a time on somebody’s clock', () => {
  const fixOf = (callbackScheduledTime: string, customerTimeZone = 'Europe/Berlin') => {
    const judging = { now: undefined, help: auviousHelp };
    return checkAuviousValues({ ...CALLBACK, callbackScheduledTime, customerTimeZone }, judging).problems[0];
  };

  it('is offered as the moment that it is in the customer’s zone', () => {
    expect(fixOf('2026-03-02T09:30')).toMatchObject({
      offer: '2026-03-02T08:30:00.000Z',
      fix: 'Use 2026-03-02T08:30:00.000Z, which is Mon, 2 March 2026, 09:30 (Europe/Berlin, UTC+01:00).',
    });
    expect(fixOf('2026-03-02 09:30', 'Asia/Kathmandu')).toMatchObject({ offer: '2026-03-02T03:45:00.000Z' });
  });

  it('that is there twice is offered with both moments, and neither is chosen', () => {
    const problem = fixOf('2026-10-25T02:30');
    expect(problem?.fix).toMatch(/2026-10-25T00:30:00\.000Z.*2026-10-25T01:30:00\.000Z/);
    expect(problem).not.toHaveProperty('offer');
  });

  it('that clocks leave out is offered as the next one there is', () => {
    expect(fixOf('2026-03-29T02:30')).toMatchObject({ offer: '2026-03-29T01:00:00.000Z' });
  });

  it.each([
    ['2028-02-29T09:30', '2028-02-29T08:30:00.000Z'],
    ['2027-02-29T09:30', undefined],
    ['2016-12-31T23:59:60Z', undefined],
    ['2026-03-02', undefined],
    ['02.03.2026 09:30', undefined],
    ['tomorrow', undefined],
  ])('%s is offered as %s', (given, offer) => {
    const problem = fixOf(given);
    expect(problem?.fix).toMatch(/\.$/);
    expect(problem?.offer).toBe(offer);
  });

  it('without the zones, the form alone is told', () => {
    const problem = checkAuviousValues({ ...CALLBACK, callbackScheduledTime: '2026-03-02T09:30' }).problems[0];
    expect(problem).toMatchObject({ field: 'callbackScheduledTime', fix: expect.stringMatching(/2026-03-01T09:30/) });
  });
});
