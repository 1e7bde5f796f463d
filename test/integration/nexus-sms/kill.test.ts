import { describe, expect, it } from 'vitest';
import { inProcess } from '../crash/process.ts';
import { type SmsBench, startSms } from './sms-bench.ts';

const SERVICE = (name: string) => `/services/[^/]+/${name}$`;

/** Every write, before it is sent and after it was answered; what a lost secret needs has tests of its own below. */
const KILLS = [
  ['kaleyra', 'before POST', SERVICE('SMS')],
  ['kaleyra', 'after POST', SERVICE('SMS')],
  ['kaleyra', 'before POST', SERVICE('mGageSMS')],
  ['kaleyra', 'after POST', SERVICE('mGageSMS')],
  ['custom-gateway', 'before POST', SERVICE('Async')],
  ['custom-gateway', 'after POST', SERVICE('Async')],
  ['custom-gateway', 'before POST', SERVICE('SMS')],
  ['custom-gateway', 'after POST', SERVICE('SMS')],
  ['gc-aggregation', 'before POST', '/authorization/roles$'],
  ['gc-aggregation', 'after POST', '/authorization/roles$'],
  ['gc-aggregation', 'before POST', '/subjects/.*/roles/'],
  ['gc-aggregation', 'after POST', '/subjects/.*/roles/'],
  ['gc-aggregation', 'before POST', '/oauth/clients$'],
  ['gc-aggregation', 'before POST', '/apikeys$'],
  ['gc-aggregation', 'before POST', SERVICE('PurecloudIDP')],
  ['gc-aggregation', 'after POST', SERVICE('PurecloudIDP')],
  ['gc-aggregation', 'before POST', SERVICE('SMS')],
  ['gc-aggregation', 'after POST', SERVICE('SMS')],
  ['gc-aggregation', 'before POST', SERVICE('PorticoSMS')],
  ['gc-aggregation', 'after POST', SERVICE('PorticoSMS')],
] as const;

async function killed(bench: SmsBench, variant: string, crash: string) {
  const { origin } = bench.practice.json.genesysCloud;
  const argv = ['run', `nexus-sms-${variant}`, '--practice', origin, '--yes', '--data', `${bench.folder}/data`];
  const ended = await inProcess(argv, crash);
  expect(ended.signal, ended.progress).toBe('SIGKILL');
  const { engagements } = JSON.parse((await bench.cli(['list'])).text) as { engagements: { id: string }[] };
  expect(engagements.length).toBe(1);
  return engagements[0]?.id;
}

describe('a run of the SMS runbooks that is killed', () => {
  it.each(KILLS)(
    '%s %s %s: resume completes it and doubles nothing',
    { timeout: 60_000 },
    async (variant, when, path) => {
      const bench = await startSms();
      const engagement = await killed(bench, variant, `${when} ${path}`);
      const resumed = await bench.again('resume', engagement);
      expect([resumed.result, resumed.problem]).toEqual(['done', undefined]);
      const { log, state } = bench.practice.nexus;
      const sent = log
        .filter(({ method, path: to }) => method === 'POST' && to.includes('/services/'))
        .map((each) => each.path);
      expect(sent.filter((each, place) => sent.indexOf(each) !== place)).toEqual([]);
      expect([...state.apiKeys.values()].filter(({ name }) => name.startsWith('Portico')).length).toBeLessThanOrEqual(
        1,
      );
      expect((await bench.next(variant, engagement)).actions).toEqual([]);
      expect((await bench.again('undo', engagement)).result).toBe('done');
      expect([...bench.services().keys()]).toEqual([]);
    },
  );

  it.each([
    ['once the key was made', 'after POST /apikeys$'],
    ['with the key in hand, before it was stored', 'before PUT /practice/vault/.*apiKey'],
  ])(
    '%s asks for the key or another name, and makes no second one of that name',
    { timeout: 60_000 },
    async (_when, crash) => {
      const bench = await startSms();
      const engagement = await killed(bench, 'gc-aggregation', crash);
      const resumed = await bench.again('resume', engagement);
      expect([resumed.result, resumed.problem?.code]).toEqual(['attention', 'api-key-not-at-hand']);
      const other = await bench.again('resume', engagement, { apiKeyName: 'Portico, once more' });
      expect([other.result, other.problem]).toEqual(['done', undefined]);
      const names = [...bench.practice.nexus.state.apiKeys.values()].map(({ name }) => name);
      expect(names.filter((name) => name.startsWith('Portico'))).toEqual([
        'Portico Cluster API Key',
        'Portico, once more',
      ]);
    },
  );

  it('once the key was stored needs no other', { timeout: 60_000 }, async () => {
    const bench = await startSms();
    const engagement = await killed(bench, 'gc-aggregation', 'after PUT /practice/vault/.*apiKey');
    const resumed = await bench.again('resume', engagement);
    expect([resumed.result, resumed.problem]).toEqual(['done', undefined]);
  });

  it('once the client was made is offered a reset of its secret', { timeout: 60_000 }, async () => {
    const bench = await startSms();
    const engagement = await killed(bench, 'gc-aggregation', 'after POST /oauth/clients$');
    expect((await bench.again('resume', engagement)).problem?.code).toBe('secret-not-at-hand');
    expect((await bench.again('rotate', engagement)).result).toBe('done');
    const resumed = await bench.again('resume', engagement);
    expect([resumed.result, resumed.problem]).toEqual(['done', undefined]);
  });
});
