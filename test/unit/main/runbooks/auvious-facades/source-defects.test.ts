import { describe, expect, it } from 'vitest';
import { plainOf } from '../../../../../main/systems/auvious/schemas.ts';
import { auviousAction } from '../../../../../main/systems/auvious/writes/auvious-write.ts';
import { createCallback } from '../../../../../main/systems/auvious/writes/callback.ts';
import { createRoom } from '../../../../../main/systems/auvious/writes/room.ts';
import { curlOfAction } from '../../../../../main/systems/http/curl-action.ts';
import { commandOf } from '../../../../../shared/auvious/command.ts';
import { DEFAULT_EXPIRATION_SECONDS, expiresAt } from '../../../../../shared/auvious/expiry.ts';
import { flawsOfCallback, flawsOfRoom } from '../../../../../shared/auvious/flaws.ts';
import type { JsonObject } from '../../../../../shared/json.ts';
import { validateValues } from '../../../../../shared/parameters/validate.ts';
import type { HttpAction } from '../../../../../shared/plan/action.ts';
import { checkAuviousValues } from '../../../../../shared/runbooks/auvious-facades/check-values.ts';
import { AUVIOUS_DOCUMENTS } from '../../../../../shared/runbooks/auvious-facades/documents.ts';
import { auviousParameters } from '../../../../../shared/runbooks/auvious-facades/parameters.ts';
import {
  CALLBACK,
  CALLBACK_BY_CODE,
  ROOM,
  WHOLE_CALLBACK,
} from '../../../shared/runbooks/auvious-facades/good-values.ts';
import { auvious, ORIGIN } from '../../systems/auvious/parts.ts';

const CLIENT = { authorization: { bearer: { $secret: 'auviousToken' } } } as const;
const CODE = { 'X-OtpVerificationId': 'v-1', 'X-OtpCode': { $secret: 'otpCode' } } as const;
const ABOUT = { id: 'x/1', step: 'x', summary: 'x', reversible: false } as const;
const JUDGED = { signIn: 'client-credentials', now: undefined } as const;

const callback = (values: JsonObject = CALLBACK): HttpAction =>
  auviousAction(createCallback(commandOf(values), CLIENT), ABOUT);

const said = (values: JsonObject) => {
  const checked = validateValues(auviousParameters, values);
  return checked.is === 'ok' ? checkAuviousValues(checked.values).problems : checked.problems;
};

/** What comes of a callback that is answered so. */
async function sendCallback(answer: { readonly status: number; readonly body?: object }) {
  const { system } = auvious({ ...answer, body: answer.body ?? {} });
  return system.sendWrite({ ...callback(), yields: [] } as never);
}

describe('defects of the document, and how each is read', () => {
  it('S004:70 against 271: the body is optional there, and needed for the name in it', () => {
    const { headers } = commandOf(CALLBACK);
    expect(flawsOfCallback({ headers, body: undefined }, JUDGED)).toMatchObject([{ path: 'body' }]);
    const { callbackUserName, ...rest } = CALLBACK;
    expect(said(rest)).toMatchObject([{ field: 'callbackUserName', code: 'missing-parameter' }]);
    expect(callback().body).toMatchObject({ callbackUserName });
  });

  it('S004:68: X-UrlBase is “mandatory” and not required: it is needed with a client, and not with a code', () => {
    const { urlBase: _base, ...client } = CALLBACK;
    expect(said(client)).toMatchObject([{ field: 'urlBase', offer: 'https://auvious.video' }]);
    expect(said(CALLBACK_BY_CODE)).toEqual([]);
  });

  it('S004:27, 306: the 0 of the samples is no default; nothing is sent, and four hours hold', () => {
    expect(Object.keys(callback().headers)).not.toContain('X-Ticket-Expiration-Seconds');
    expect(commandOf(ROOM).body).not.toHaveProperty('ticketExpirationSeconds');
    expect(said({ ...CALLBACK, ticketExpirationSeconds: 0 })).toMatchObject([{ field: 'ticketExpirationSeconds' }]);
    expect(said({ ...ROOM, ticketExpirationSeconds: 0 })).toMatchObject([{ field: 'ticketExpirationSeconds' }]);
    expect(DEFAULT_EXPIRATION_SECONDS).toBe(14_400);
  });

  it('S004:69: the expiry of a callback counts from its scheduled time', () => {
    const at = { createdAt: '2026-03-01T10:00:00.000Z', scheduledTime: '2026-03-02T10:00:00.000Z' };
    expect(expiresAt(at)).toBe('2026-03-02T14:00:00.000Z');
  });

  it('S004:106, 159: “Jwt” and three times “None” are no ways to sign in', () => {
    const { choices } = auviousParameters.find(({ name }) => name === 'signIn') ?? {};
    expect(choices).toEqual(['client-credentials', 'otp']);
    expect(said({ ...ROOM, signIn: 'otp', customerPhone: '+306912345678' })).toMatchObject([{ field: 'signIn' }]);
  });

  it('S004:109-111, 162-164: a copied command has one header a line, and signs in one way', () => {
    const byClient = curlOfAction(callback(WHOLE_CALLBACK), ORIGIN, 'none');
    const byCode = curlOfAction(
      auviousAction(createCallback(commandOf(CALLBACK_BY_CODE), CODE), ABOUT),
      ORIGIN,
      'none',
    );
    for (const line of `${byClient}\n${byCode}`.split('\n')) {
      expect((line.match(/(?<=\s)(?:-H|--header)\s/g) ?? []).length).toBeLessThanOrEqual(1);
    }
    expect([/authorization/i.test(byClient), /X-Otp/i.test(byClient)]).toEqual([true, false]);
    expect([/authorization/i.test(byCode), /X-OtpCode/i.test(byCode)]).toEqual([false, true]);
  });

  it('S004:76-77: 200 and 201 are both a success, with a body or without one', async () => {
    const body = { genesys: { conversation: { id: 'c-1' } } };
    expect(await sendCallback({ status: 200, body })).toMatchObject({ status: 200, body });
    expect(await sendCallback({ status: 201 })).toMatchObject({ status: 201, body: {} });
  });

  it('S004:168: “CallbackIndentifier” is a schema’s name; the key is callbackIdentifiers', () => {
    const genesys = { callbackIdentifiers: [{ id: 'i-1', type: 'ACD' }] };
    expect(plainOf({ genesys })).toEqual({ genesys });
    expect(plainOf({ genesys: { callbackIndentifiers: genesys.callbackIdentifiers } })).toEqual({ genesys: {} });
  });

  it('S004:29: the old anchor to another vendor’s documentation is shown nowhere', () => {
    for (const { url } of Object.values(AUVIOUS_DOCUMENTS))
      expect(url).toMatch(/^https:\/\/docs\.auvious\.com\/[^#]+$/);
  });

  it('S004:65-70: the columns of the table run together; each header has its own name', () => {
    const values = { ...CALLBACK, ticketExpirationSeconds: 60 };
    expect(Object.keys(callback(values).headers)).toEqual([
      ...['X-ApplicationId', 'X-UrlBase', 'X-Ticket-Expiration-Seconds', 'authorization'],
    ]);
    const byCode = createCallback(commandOf(CALLBACK_BY_CODE), CODE).headers;
    expect(Object.keys(byCode)).toEqual(['X-ApplicationId', 'X-OtpVerificationId', 'X-OtpCode']);
  });

  it('S004:323: a customer ID may be the ID of anything, so that it is any text', () => {
    for (const customerId of ['K-1', '3fa85f64-5717-4562-b3fc-2c963f66afa6', '山田', '+49 30 1']) {
      const values = { ...ROOM, customerId };
      expect(said(values)).toEqual([]);
      expect(flawsOfRoom(commandOf(values), JUDGED)).toEqual([]);
    }
  });

  it('S004:325: organizationId is for the vendor’s own services, and no value of ours', () => {
    expect(said({ ...ROOM, organizationId: 'o' })).toMatchObject([{ code: 'unknown-parameter' }]);
    expect(createRoom(commandOf(ROOM).body, CLIENT).body).not.toHaveProperty('organizationId');
  });

  it('S004:19: the port of the samples is the usual one, and left out', () => {
    const values = { ...CALLBACK, urlBase: 'https://auvious.video:443' };
    expect(said(values)).toEqual([]);
    expect(callback(values).headers).toMatchObject({ 'X-UrlBase': 'https://auvious.video' });
  });
});
