import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HttpWrite } from '../../../../../main/engine/call.ts';
import { findTicket } from '../../../../../main/systems/auvious/calls/ticket.ts';
import { Secret } from '../../../../../main/vault/secret.ts';
import { auvious, token } from './parts.ts';

const signal = new AbortController().signal;
const bearer = { authorization: { bearer: new Secret('t-1') } };
const code = { 'X-OtpVerificationId': 'v-1', 'X-OtpCode': new Secret('246810') };

const write = (path: string, headers: HttpWrite['headers'], more: Partial<HttpWrite> = {}): HttpWrite => ({
  kind: 'http',
  system: 'auvious',
  method: 'POST',
  path,
  headers,
  body: {},
  yields: [],
  ...more,
});
const CALLBACK = '/security/genesys/callback';
const ROOM = '/security/genesys/room';

describe('a refusal', () => {
  it.each([
    ['a callback, client', CALLBACK, bearer, 400, { error: 'callbackNumbers: not E.164' }, 'auvious-refused', 'input'],
    ['a callback, client', CALLBACK, bearer, 401, { error: 'invalid_token' }, 'auvious-token-refused', 'permission'],
    ['a callback, client', CALLBACK, bearer, 403, { error: 'no' }, 'auvious-not-allowed', 'permission'],
    ['a callback, client', CALLBACK, bearer, 404, { error: 'Unknown queue' }, 'auvious-target-unknown', 'attention'],
    ['a callback, code', CALLBACK, code, 401, { error: 'wrong' }, 'otp-code-refused', 'attention'],
    ['a callback, code', CALLBACK, code, 403, undefined, 'otp-code-not-allowed', 'permission'],
    ['a room, code', ROOM, code, 403, undefined, 'otp-code-not-allowed', 'permission'],
    ['a room, client', ROOM, bearer, 404, undefined, 'auvious-target-unknown', 'attention'],
    ['a room, client', ROOM, bearer, 422, ['?'], 'auvious-refused', 'input'],
    ['a code that is asked for', '/security/otp', {}, 400, undefined, 'otp-request-refused', 'attention'],
    ['a code that is asked for', '/security/otp', {}, 401, undefined, 'otp-request-refused', 'attention'],
    ['a check', '/security/otp/verify', {}, 401, undefined, 'otp-code-refused', 'attention'],
    ['a check', '/security/otp/verify', {}, 404, undefined, 'otp-code-expired', 'attention'],
  ])('of %s at %s (%j) with %i %j is %s', async (_what, path, headers, status, body, fault, family) => {
    const { system } = auvious({ status, body });
    const refused = system.sendWrite(write(path, headers));
    // It was not acted upon: nothing about it is in doubt.
    await expect(refused).rejects.toMatchObject({ code: fault, family, acted: 'no' });
  });

  it.each([
    ['The application is unknown', 'applicationId'],
    ['No such queue', 'queueName'],
    ['', 'applicationId'],
  ])('that says “%s” is about %s', async (error, field) => {
    const { system } = auvious({ status: 404, body: { error } });
    await expect(system.sendWrite(write(CALLBACK, bearer))).rejects.toMatchObject({ field });
  });

  it('of a token makes the next request sign in anew', async () => {
    const { sent, session, system } = auvious(token('t-1'), { status: 401 }, token('t-2'));
    const own = await session.token();
    const refused = system.sendWrite(write(CALLBACK, { authorization: { bearer: own } }));
    await expect(refused).rejects.toMatchObject({ code: 'auvious-token-refused' });
    expect((await session.token()).equals(new Secret('t-2'))).toBe(true);
    // The write itself went once.
    expect(sent.filter(({ path }) => path === CALLBACK)).toHaveLength(1);
  });
});

describe('what is written down of an answer', () => {
  const genesys = {
    callbackIdentifiers: [{ id: 'p-1', type: 'ACD' }],
    conversation: { id: 'c-1', name: 'Callback', selfUri: '/api/v2/conversations/c-1' },
  };

  it('is what opens nothing; links are given apart', async () => {
    const body = { agentUrl: 'https://a', ticketUrl: 'https://t', ticketId: 'vyn-kym', conferenceId: 'x', genesys };
    const { system } = auvious({ body: { ...body, pin: '1234' } });
    const yields = [{ pointer: '/ticketUrl', name: 'ticketUrl' }] as const;
    const reply = await system.sendWrite(write(CALLBACK, bearer, { yields }));
    expect(reply.body).toEqual({ genesys });
    expect(reply.secrets.get('ticketUrl')?.equals(new Secret('https://t'))).toBe(true);
  });

  it('never holds anything else, whatever comes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.constantFrom('genesys', 'other'), async (value, member) => {
        const { system } = auvious({ status: 201, body: { [member]: value, more: 'mArKeR', genesys: value } });
        const { body } = await system.sendWrite(write(ROOM, bearer));
        expect(JSON.stringify(body)).not.toContain('mArKeR');
        expect(['genesys']).toEqual(expect.arrayContaining(Object.keys(body as object)));
      }),
    );
  });

  it.each([
    [201, undefined],
    [200, null],
    [200, []],
    [204, undefined],
    [202, 'made'],
  ])('of a success with %i and %j is nothing, and it is a success', async (status, body) => {
    const { system } = auvious({ status, body });
    expect(await system.sendWrite(write(ROOM, bearer))).toMatchObject({ status, body: {} });
  });

  it('lacks nothing that a code needs: without its id the code is lost', async () => {
    const { system } = auvious({ status: 201 });
    const sent = system.sendWrite(write('/security/otp', {}));
    await expect(sent).rejects.toMatchObject({ code: 'bad-reply', acted: 'unknown' });
    const { system: good } = auvious({ body: { id: 'v-1' } });
    expect((await good.sendWrite(write('/security/otp', {}))).body).toEqual({ id: 'v-1' });
  });
});

describe('a look at a ticket', () => {
  const ticket = new Secret('vyn-kym');

  it('has the id in the path only when it is sent', async () => {
    const { sent, system } = auvious(token('t-1'), { body: { id: 'vyn-kym' } });
    expect(await findTicket(system, 'abc', ticket, signal)).toBe('valid');
    expect(sent[1]).toMatchObject({ path: '/security/ticket/{ticketId}', places: { ticketId: ticket } });
    expect(JSON.stringify(sent)).not.toContain('vyn-kym');
  });

  it('that finds nothing says so; any other refusal is a fault', async () => {
    expect(await findTicket(auvious(token('t-1'), { status: 404 }).system, 'abc', ticket, signal)).toBe('gone');
    const forbidden = findTicket(auvious(token('t-1'), { status: 403 }).system, 'abc', ticket, signal);
    await expect(forbidden).rejects.toMatchObject({ code: 'auvious-not-allowed' });
  });

  it('signs in once more when its token was ended early, and not a third time', async () => {
    const { sent, system } = auvious(token('t-1'), { status: 401 }, token('t-2'), { status: 404 });
    expect(await findTicket(system, 'abc', ticket, signal)).toBe('gone');
    expect(sent).toHaveLength(4);
    const stubborn = auvious(token('t-1'), { status: 401 }, token('t-2'), { status: 401 });
    await expect(findTicket(stubborn.system, 'abc', ticket, signal)).rejects.toMatchObject({
      code: 'auvious-token-refused',
    });
    expect(stubborn.sent).toHaveLength(4);
  });
});

it('refuses requests of another system, which would carry its token', async () => {
  const { system } = auvious(token('t-1'));
  await expect(system.sendWrite(write('/x', bearer, { system: 'nexus' }))).rejects.toThrow('nexus');
});
