import { describe, expect, it } from 'vitest';
import type { OutgoingRequest, Reply } from '../../../../../main/systems/http/request.ts';
import { listApiKeys } from '../../../../../main/systems/nexus/calls/api-keys.ts';
import { getService } from '../../../../../main/systems/nexus/calls/services.ts';
import { createNexus } from '../../../../../main/systems/nexus/system.ts';
import { Secret } from '../../../../../main/vault/secret.ts';

const CCID = '45acae06-6b7c-4f97-9c76-471cb5c21bf7';
const place = { prefix: '/base', ccid: CCID };

/** Digital Channels over a transport that answers as told. */
function nexusThat(body: unknown, status = 200) {
  const sent: OutgoingRequest[] = [];
  const transport = {
    async send(request: OutgoingRequest): Promise<Reply> {
      sent.push(request);
      const exchange = {
        method: request.method,
        url: `${request.origin}${request.path}`,
        status,
        acted: 'unknown',
      } as const;
      return { status, headers: new Headers(), body, secrets: new Map(), exchange, clean: (text) => text };
    },
    skewSeconds: () => undefined,
    waitSeconds: () => 0,
  };
  const headersFor = async () => ({ 'x-api-key': new Secret('the key'), 'x-ccid': CCID });
  return { sent, nexus: createNexus({ transport, origin: 'https://nexus.example.com', headersFor }) };
}

describe('Digital Channels', () => {
  it('is read below the path of its address, with key and contact center', async () => {
    const { nexus, sent } = nexusThat({
      status: { code: 0 },
      data: { name: 'SMS', url: 'N/A', data: { provider: 'mGage' } },
    });
    expect(await nexus.read(getService(place, 'SMS'))).toMatchObject({ url: 'N/A', data: { provider: 'mGage' } });
    expect(sent[0]).toMatchObject({
      effect: 'read',
      method: 'GET',
      origin: 'https://nexus.example.com',
      path: `/base/nexus/v3/provisioning/services/${CCID}/SMS`,
      headers: { 'x-ccid': CCID },
    });
  });

  it.each([
    ['a code other than 0', { status: { code: 3, message: 'No.' }, data: {} }, 'nexus-refused'],
    ['no envelope', { url: 'N/A' }, 'bad-reply'],
    ['a code that is no number', { status: { code: '0' }, data: {} }, 'bad-reply'],
    ['data of another shape', { status: { code: 0 }, data: { url: 7 } }, 'bad-reply'],
    ['nothing at all', undefined, 'bad-reply'],
  ])('with HTTP 200 and %s is a failure', async (_what, body, code) => {
    await expect(nexusThat(body).nexus.read(getService(place, 'SMS'))).rejects.toMatchObject({ code });
  });

  it('never gives the keys of a list on: their ids are the keys', async () => {
    const data = [{ id: '11111111-2222-4333-8444-555555555555', name: 'One', tenant: '*' }];
    const { nexus } = nexusThat({ status: { code: 0 }, data });
    expect(await nexus.read(listApiKeys(place))).toEqual([{ name: 'One', tenant: '*' }]);
  });

  it('keeps the secret part of an answer from whoever journals it', async () => {
    const { nexus } = nexusThat({
      status: { code: 0 },
      secret: { a: 'b' },
      data: { url: 'N/A', secret: { password: 'p' } },
    });
    const request = {
      kind: 'http',
      system: 'nexus',
      method: 'POST',
      path: '/x',
      headers: {},
      body: {},
      yields: [],
    } as const;
    expect((await nexus.sendWrite(request)).body).toEqual({ status: { code: 0 }, data: { url: 'N/A' } });
  });

  it('takes an empty 204 as done', async () => {
    const request = {
      kind: 'http',
      system: 'nexus',
      method: 'DELETE',
      path: '/x',
      headers: {},
      body: null,
      yields: [],
    } as const;
    expect((await nexusThat(undefined, 204).nexus.sendWrite(request)).status).toBe(204);
  });

  it('sends nothing of another system with its key', async () => {
    const { nexus, sent } = nexusThat({ status: { code: 0 } });
    await expect(nexus.read({ ...getService(place, 'SMS'), system: 'genesys-cloud' })).rejects.toThrow('genesys-cloud');
    expect(sent).toEqual([]);
  });
});
