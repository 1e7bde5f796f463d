import { describe, expect, it } from 'vitest';
import type { SmsVariantId } from '../../../shared/runbooks/nexus-sms/variants.ts';
import { startSms } from './sms-bench.ts';

const VARIANTS: readonly SmsVariantId[] = ['kaleyra', 'custom-gateway', 'gc-aggregation'];

describe.each(VARIANTS)('%s on the practice systems', (variant) => {
  it('runs to its end, and a second plan sends nothing', async () => {
    const bench = await startSms();
    const planned = await bench.on('plan', variant);
    expect(planned.actions.filter(({ kind }) => kind === 'http').length).toBeGreaterThan(1);
    expect(bench.writes()).toBe(0);

    const ran = await bench.on('run', variant);
    expect([ran.result, ran.problem]).toEqual(['done', undefined]);
    expect(ran.checks.filter(({ result }) => result !== 'ok')).toEqual([]);
    const writes = bench.writes();

    const next = await bench.next(variant, ran.engagement);
    expect(next.actions).toEqual([]);
    const once = await bench.on('run', variant, undefined, ['--engagement', ran.engagement ?? '']);
    expect(once.result).toBe('done');
    expect(bench.writes()).toBe(writes);
    const verified = await bench.again('verify', ran.engagement);
    expect([verified.result, verified.problem]).toEqual(['done', undefined]);
    expect(bench.writes()).toBe(writes);
  });

  it('leaves nothing of its own after undo, and lists what stays', async () => {
    const bench = await startSms();
    const ran = await bench.on('run', variant);
    const undone = await bench.again('undo', ran.engagement);
    expect([undone.result, undone.problem]).toEqual(['done', undefined]);
    expect([...bench.services().keys()]).toEqual([]);
    const { roles, clients } = bench.practice.genesysCloud.state;
    expect([...roles.values()].some(({ name }) => name === 'Nexus Messaging')).toBe(false);
    expect([...clients.values()].some(({ name }) => name === 'Nexus Messaging Integration')).toBe(false);
    if (variant === 'gc-aggregation') expect(undone.cannotUndo?.join()).toContain('Portico Cluster API Key');
  });

  it('says no secret anywhere', async () => {
    const bench = await startSms();
    const { apiKey, webhook } = bench.practice.json.nexus ?? { apiKey: '?', webhook: undefined };
    const ran = await bench.on('run', variant);
    const shown = await bench.again('show', ran.engagement);
    const journal = await bench.again('journal', ran.engagement);
    expect([shown.code, journal.code]).toEqual([0, 0]);
    const made = [...bench.practice.nexus.state.apiKeys.values()].find(({ name }) => name.startsWith('Portico'));
    const secrets = [apiKey, 'practice password', webhook?.webhookSignatureKey, webhook?.apiSignatureKey, made?.id];
    for (const secret of secrets.filter((text) => text !== undefined)) {
      expect(`${ran.text}${shown.text}${journal.text}`).not.toContain(secret);
    }
  });
});

describe('what Digital Channels is told', () => {
  it('is the guide’s bodies, repaired', async () => {
    const bench = await startSms();
    await bench.on('run', 'kaleyra');
    expect(Object.fromEntries(bench.services())).toMatchObject({
      SMS: { url: 'N/A', data: { provider: 'mGage' }, secret: {} },
      mGageSMS: {
        url: 'https://kaleyra.example.com/api',
        data: {},
        secret: { username: 'practice', password: 'practice password' },
      },
    });
  });

  it('has one channel for the number and one for the mail domain of a gateway, with both keys', async () => {
    const bench = await startSms();
    const ran = await bench.on('run', 'custom-gateway', { asyncEmailDomain: 'sms.example.com' });
    expect(ran.result).toBe('done');
    const { url, webhookSignatureKey, apiSignatureKey } = bench.practice.gateway.samples;
    const ids = ['16505550123', 'sms.example.com'];
    const body = bench.services().get('Async');
    expect(body).toMatchObject({
      data: { channels: ids.map((channelId) => ({ channelId, webhook: { url } })) },
      secret: {
        channels: ids.map((channelId) => ({
          channelId,
          webhook: { secret: webhookSignatureKey },
          api: { secret: apiSignatureKey },
        })),
      },
    });
    expect(body).not.toHaveProperty('url');
  });

  it('signs in to Genesys Cloud as the client that was made', async () => {
    const bench = await startSms();
    await bench.on('run', 'gc-aggregation');
    const client = [...bench.practice.genesysCloud.state.clients.values()].find(
      ({ name }) => name === 'Nexus Messaging Integration',
    );
    expect(Object.fromEntries(bench.services())).toMatchObject({
      PurecloudIDP: {
        url: 'https://login.mypurecloud.com.au',
        data: {},
        secret: { clientId: client?.id, clientSecret: client?.secret },
      },
      SMS: { url: 'N/A', data: { tokenProvider: 'Purecloud' }, secret: {} },
      PorticoSMS: { url: 'https://api.mypurecloud.com.au', data: {}, secret: {} },
    });
  });
});

describe('values that work and are worth a second look', () => {
  it('are said in the plan: an address over http is not encrypted', async () => {
    const bench = await startSms();
    const planned = await bench.on('plan', 'kaleyra', { kaleyraURL: 'http://kaleyra.example.com' });
    expect(planned.problems).toMatchObject([{ field: 'kaleyraURL' }]);
    expect(planned.actions.length).toBeGreaterThan(0);
  });

  it('and that do not are refused with their field, and nothing is sent', async () => {
    const bench = await startSms();
    const ran = await bench.on('run', 'kaleyra', { tfn: ['16504661149'] });
    expect([ran.code, ran.problem?.field]).toEqual([2, expect.stringContaining('tfn')]);
    expect(bench.practice.nexus.log).toEqual([]);
  });
});
