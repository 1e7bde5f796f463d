import { describe, expect, it } from 'vitest';
import { startSms } from './sms-bench.ts';

const MGAGE = {
  name: 'mGageSMS',
  url: 'https://kaleyra.example.com/api',
  data: {},
  secret: { username: 'x', password: 'y' },
};

describe('a service that somebody set up before', () => {
  it('is left alone when it is as wanted and holds no secret', async () => {
    const bench = await startSms();
    bench.services().set('SMS', { name: 'SMS', url: 'N/A', data: { provider: 'mGage' }, secret: {} } as never);
    const ran = await bench.on('run', 'kaleyra');
    expect(ran.result).toBe('done');
    expect(bench.practice.nexus.counts().write).toBe(1);
    const undone = await bench.again('undo', ran.engagement);
    expect(undone.result).toBe('done');
    expect([...bench.services().keys()]).toEqual(['SMS']);
  });

  it('is shown with every difference and not overwritten unasked', async () => {
    const bench = await startSms();
    bench
      .services()
      .set('SMS', { name: 'SMS', url: 'N/A', data: { provider: 'Async', other: 1 }, secret: {} } as never);
    const ran = await bench.on('run', 'kaleyra');
    expect([ran.result, ran.problem?.code]).toEqual(['attention', 'service-differs']);
    expect(ran.problem?.message).toContain('data.provider: "Async" → "mGage"');
    expect(ran.problem?.message).toContain('data.other: 1 → nothing');
    expect(ran.problem?.fix).toContain('keep');
    expect(bench.writes()).toBe(0);
  });

  it('is overwritten once its name was typed, and put back by undo', async () => {
    const bench = await startSms();
    const former = { name: 'SMS', url: 'N/A', data: { provider: 'Async' }, secret: {} };
    bench.services().set('SMS', former as never);
    const ran = await bench.on('run', 'kaleyra', { accept: { 'kal-svc-sms': 'SMS' } });
    expect([ran.result, ran.problem]).toEqual(['done', undefined]);
    expect(bench.services().get('SMS')?.data).toEqual({ provider: 'mGage' });
    expect((await bench.next('kaleyra', ran.engagement)).actions).toEqual([]);
    const undone = await bench.again('undo', ran.engagement);
    expect(undone.result).toBe('done');
    expect(bench.services().get('SMS')).toEqual(former);
    expect(bench.services().has('mGageSMS')).toBe(false);
  });

  it('with secrets that cannot be read is asked about, and kept when that is typed', async () => {
    const bench = await startSms();
    bench.services().set('mGageSMS', MGAGE as never);
    const asked = await bench.on('run', 'kaleyra');
    expect([asked.result, asked.problem?.code]).toEqual(['attention', 'service-secrets-unknown']);
    expect(bench.writes()).toBe(0);
    const kept = await bench.on('run', 'kaleyra', { accept: { 'kal-svc-mgagesms': 'keep' } });
    expect([kept.result, kept.problem]).toEqual(['done', undefined]);
    expect(bench.services().get('mGageSMS')).toEqual(MGAGE);
    // The answer holds as long as the service stays as it was.
    expect((await bench.next('kaleyra', kept.engagement)).problems).toEqual([]);
    expect((await bench.again('undo', kept.engagement)).result).toBe('done');
    expect(bench.services().get('mGageSMS')).toEqual(MGAGE);
  });

  it('with secrets that were overwritten is listed by undo as what cannot be put back', async () => {
    const bench = await startSms();
    bench.services().set('mGageSMS', MGAGE as never);
    const ran = await bench.on('run', 'kaleyra', { accept: { 'kal-svc-mgagesms': 'mGageSMS' } });
    expect(ran.result).toBe('done');
    expect(bench.services().get('mGageSMS')?.secret).toEqual({ username: 'practice', password: 'practice password' });
    const undone = await bench.again('undo', ran.engagement);
    expect(undone.cannotUndo?.join()).toContain('mGageSMS');
    expect(bench.services().has('mGageSMS')).toBe(true);
  });

  it('and differs is kept at the operator’s word, which leaves the run with something to look at', async () => {
    const bench = await startSms();
    bench.services().set('SMS', { name: 'SMS', url: 'N/A', data: { provider: 'Async' }, secret: {} } as never);
    const ran = await bench.on('run', 'kaleyra', { accept: { 'kal-svc-sms': 'keep' } });
    expect(ran.result).toBe('attention');
    expect(ran.checks.find(({ step }) => step === 'kal-svc-sms')).toMatchObject({ result: 'not-ok' });
    expect(bench.services().get('SMS')?.data).toEqual({ provider: 'Async' });
  });

  it('of a gateway names the channel that would be dropped', async () => {
    const bench = await startSms();
    const channel = { channelId: '14155550100', webhook: { url: 'https://other.example.com' } };
    bench.services().set('Async', { name: 'Async', data: { channels: [channel] }, secret: {} } as never);
    const ran = await bench.on('run', 'custom-gateway');
    expect([ran.result, ran.problem?.code]).toEqual(['attention', 'service-differs']);
    expect(ran.problem?.message).toContain(
      'data.channels.14155550100.webhook.url: "https://other.example.com" → nothing',
    );
  });
});

describe('a service of this engagement', () => {
  it('that its own values change is sent again without a question', async () => {
    const bench = await startSms();
    const ran = await bench.on('run', 'kaleyra');
    const kaleyraURL = 'https://other.example.com';
    const again = await bench.on('run', 'kaleyra', { kaleyraURL }, ['--engagement', ran.engagement ?? '']);
    expect([again.result, again.problem]).toEqual(['done', undefined]);
    expect(bench.services().get('mGageSMS')?.url).toBe(kaleyraURL);
    expect((await bench.again('undo', ran.engagement)).result).toBe('done');
    expect([...bench.services().keys()]).toEqual([]);
  });

  it('with a secret that was changed since is sent again when that is typed', async () => {
    const bench = await startSms();
    const ran = await bench.on('run', 'kaleyra');
    const proof = ran.checks.find(({ step }) => step === 'kal-svc-mgagesms')?.proof;
    expect(proof).toContain('"mGageSMS again"');
    const values = { accept: { 'kal-svc-mgagesms': 'mGageSMS again' }, kaleyraPassword: { env: 'NEW' } };
    const { origin } = bench.practice.json.genesysCloud;
    const argv = ['run', 'nexus-sms-kaleyra', '--engagement', ran.engagement ?? '', '--practice', origin, '--yes'];
    const again = await bench.cli(argv, values, { NEW: 'the new one' });
    expect([again.result, again.problem]).toEqual(['done', undefined]);
    expect(bench.services().get('mGageSMS')?.secret).toEqual({ username: 'practice', password: 'the new one' });
  });

  it('is known to another computer as somebody else’s', async () => {
    const bench = await startSms();
    await bench.on('run', 'kaleyra');
    const writes = bench.writes();
    const { origin } = bench.practice.json.genesysCloud;
    const elsewhere = ['--data', `${bench.folder}/elsewhere`];
    const other = await bench.cli(['run', 'nexus-sms-kaleyra', '--practice', origin, '--yes', ...elsewhere]);
    expect([other.result, other.problem?.code]).toEqual(['attention', 'service-secrets-unknown']);
    expect(bench.writes()).toBe(writes);
  });

  it('that somebody else changed is not removed by undo', async () => {
    const bench = await startSms();
    const ran = await bench.on('run', 'kaleyra');
    bench.services().set('SMS', { name: 'SMS', url: 'N/A', data: { provider: 'Async' }, secret: {} } as never);
    expect((await bench.again('verify', ran.engagement)).result).toBe('attention');
    const undone = await bench.again('undo', ran.engagement);
    expect(undone.cannotUndo?.join()).toContain('changed by somebody else');
    expect([...bench.services().keys()]).toEqual(['SMS']);
  });
});

describe('a server that does not let services be read', () => {
  it.each(['not-found', 'method-not-allowed'] as const)(
    '(%s) gets each service once, and a person confirms',
    async (services) => {
      const bench = await startSms({ nexus: { services } });
      const planned = await bench.on('plan', 'kaleyra');
      const ofSms = planned.actions.filter(({ step }) => step === 'kal-svc-sms');
      expect(ofSms.map(({ kind, method }) => method ?? kind)).toEqual(['POST', 'manual']);
      const ran = await bench.on('run', 'kaleyra');
      expect([ran.result, ran.problem]).toEqual(['done', undefined]);
      expect(bench.practice.nexus.counts().write).toBe(2);
      expect((await bench.next('kaleyra', ran.engagement)).actions).toEqual([]);
      expect((await bench.again('verify', ran.engagement)).result).toBe('done');
      const undone = await bench.again('undo', ran.engagement);
      expect(undone.cannotUndo?.join()).toContain('mGageSMS');
    },
  );

  it('serves Genesys Cloud aggregation all the same', async () => {
    const bench = await startSms({ nexus: { services: 'method-not-allowed' } });
    const ran = await bench.on('run', 'gc-aggregation');
    expect([ran.result, ran.problem]).toEqual(['done', undefined]);
    expect((await bench.next('gc-aggregation', ran.engagement)).actions).toEqual([]);
  });

  it('says so before, and by whom it was confirmed afterwards', async () => {
    const bench = await startSms({ nexus: { services: 'not-found' } });
    const { origin } = bench.practice.json.genesysCloud;
    const planned = await bench.on('plan', 'kaleyra');
    expect(planned.problems.map(({ code }) => code)).toContain('service-not-readable');
    const ran = await bench.cli(['run', 'nexus-sms-kaleyra', '--practice', origin, '--yes'], {
      numberRegistered: true,
    });
    expect(ran.checks.find(({ step }) => step === 'kal-svc-sms')).toMatchObject({ proof: 'confirmed by a person' });
  });

  it('and refuses an existing one changes nothing; the operator may keep it', async () => {
    const bench = await startSms({ nexus: { services: 'not-found', existing: 'conflict' } });
    bench.services().set('SMS', { name: 'SMS', url: 'N/A', data: { provider: 'mGage' }, secret: {} } as never);
    const ran = await bench.on('run', 'kaleyra');
    expect(ran.problem?.code).toBe('service-exists');
    const kept = await bench.on('run', 'kaleyra', { accept: { 'kal-svc-sms': 'keep' } }, [
      '--engagement',
      ran.engagement ?? '',
    ]);
    expect([kept.result, kept.problem]).toEqual(['done', undefined]);
  });

  it('and whose answer was lost is never asked twice by itself', async () => {
    const bench = await startSms({ nexus: { services: 'not-found' } });
    const path = '*/SMS';
    bench.practice.nexus.setFaults([{ match: { method: 'POST', path }, times: 1, fault: { kind: 'reset-after' } }]);
    const ran = await bench.on('run', 'kaleyra');
    expect(ran.result).not.toBe('done');
    const resumed = await bench.again('resume', ran.engagement);
    expect(resumed.problem?.code).toBe('service-in-doubt');
    const sent = bench.practice.nexus.log.filter(
      ({ path: sentTo, method }) => method === 'POST' && sentTo.endsWith('/SMS'),
    );
    expect(sent.length).toBe(1);
    const kept = await bench.again('resume', ran.engagement, { accept: { 'kal-svc-sms': 'keep' } });
    expect([kept.result, kept.problem]).toEqual(['done', undefined]);
  });
});

describe('what goes wrong on the way', () => {
  it.each(['reset-before', 'reset-after', 'truncate'] as const)('%s leaves each service sent once', async (kind) => {
    const bench = await startSms();
    const match = { method: 'POST', path: '*/mGageSMS' };
    bench.practice.nexus.setFaults([{ match, times: 1, fault: { kind } }]);
    const ran = await bench.on('run', 'kaleyra');
    const ended = ran.result === 'done' ? ran : await bench.again('resume', ran.engagement);
    expect([ended.result, ended.problem]).toEqual(['done', undefined]);
    expect((await bench.next('kaleyra', ran.engagement)).actions).toEqual([]);
    expect((await bench.again('undo', ran.engagement)).result).toBe('done');
    expect([...bench.services().keys()]).toEqual([]);
  });

  it('is a failure also when it comes with HTTP 200', async () => {
    const bench = await startSms();
    const fault = { kind: 'status-code', code: 17, message: 'The service is not licensed.' } as const;
    bench.practice.nexus.setFaults([{ match: { method: 'POST', path: '*/SMS' }, times: 1, fault }]);
    const ran = await bench.on('run', 'kaleyra');
    expect([ran.result, ran.problem?.code]).toEqual(['failed', 'nexus-refused']);
    expect(ran.problem?.message).toContain('The service is not licensed.');
    expect((await bench.again('resume', ran.engagement)).result).toBe('done');
  });

  it.each([
    ['another contact center’s', 'other', 'api-key-not-allowed'],
    ['a restricted', 'restricted', 'api-key-not-allowed'],
    ['a disabled', 'disabled', 'api-key-unknown'],
    ['an expired', 'expired', 'api-key-unknown'],
    ['an unknown', 'unknown', 'api-key-unknown'],
  ] as const)('%s key is refused before anything is sent', async (_what, which, code) => {
    const bench = await startSms();
    const { otherContactCenter, uselessKeys } = bench.practice.nexus.samples;
    const keys = { ...uselessKeys, other: otherContactCenter.apiKey, unknown: '11111111-2222-4333-8444-555555555555' };
    const origin = bench.practice.json.genesysCloud.origin;
    const ran = await bench.cli(
      ['run', 'nexus-sms-kaleyra', '--practice', origin, '--yes'],
      { apiKey: { env: 'KEY' } },
      { KEY: keys[which] },
    );
    expect([ran.problem?.code, ran.problem?.field]).toEqual([code, 'apiKey']);
    expect(bench.writes()).toBe(0);
  });

  it('names a contact center that the server does not know', async () => {
    const bench = await startSms();
    const ran = await bench.on('run', 'kaleyra', { ccid: '99999999-2222-4333-8444-555555555555' });
    expect([ran.result, ran.problem?.code, ran.problem?.field]).toEqual(['failed', 'contact-center-unknown', 'ccid']);
    expect([ran.code, bench.writes()]).toEqual([2, 0]);
  });
});

describe('an OAuth client that another administrator is to create', () => {
  it('leaves its service for later instead of failing with “Nothing was sent”', async () => {
    const bench = await startSms();
    const ran = await bench.on('run', 'gc-aggregation', { selfGrant: 'other' });
    expect([ran.result, ran.code, ran.problem?.code]).toEqual(['attention', 1, 'client-not-given']);
    expect([...bench.services().keys()]).toEqual(['SMS', 'PorticoSMS']);
  });
});
