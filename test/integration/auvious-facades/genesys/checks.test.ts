import { describe, expect, it } from 'vitest';
import { genesysChecks } from '../../../../main/runbooks/auvious-facades/genesys/checks.ts';
import type { JsonObject } from '../../../../shared/json.ts';
import { genesys } from './genesys-bench.ts';

const step = 'auv-callback';
type Bench = Awaited<ReturnType<typeof genesys>>;

const checks = ({ target, read, signal }: Bench, values: JsonObject) =>
  genesysChecks({ step, target, read, values }, signal);

const queueId = ({ practice }: Bench, name: string) =>
  practice.state.objects.get('queue')?.find((queue) => queue.name === name)?.id ?? '';

describe('the set-up check of Genesys Cloud', () => {
  it('finds sign-in and queues fine, by id or by name, with reads alone', async () => {
    const bench = await genesys();
    const values = { queueName: 'SERVICE callback', routingQueueId: queueId(bench, '客户服务').toUpperCase() };
    expect(await checks(bench, values)).toMatchObject([
      { step, result: 'ok', what: expect.stringContaining('Meridian Practice Services') },
      { result: 'ok', what: expect.stringContaining('“Service Callback”') },
      { result: 'ok', what: expect.stringContaining('“客户服务”') },
    ]);
    expect(bench.practice.counts().write).toBe(0);
  });

  it.each([
    ['a name that only begins so', { queueName: 'Service' }],
    ['an id of nothing', { routingQueueId: crypto.randomUUID() }],
  ])('does not take %s for the queue', async (_what, values) => {
    expect((await checks(await genesys(), values))[1]).toMatchObject({
      result: 'not-ok',
      reason: expect.stringContaining('no queue'),
    });
  });

  it('looks at the id where both are given: it wins', async () => {
    const bench = await genesys();
    const found = await checks(bench, { queueId: queueId(bench, 'Sales Chat'), queueName: 'no such queue' });
    expect(found).toMatchObject([{ result: 'ok' }, { result: 'ok' }]);
  });

  it('looks at no queue for a room', async () => {
    expect(await checks(await genesys(), { operation: 'room', queueName: 'gone' })).toHaveLength(1);
  });

  it('leaves everything unchecked where nobody signs in, and asks nobody', async () => {
    const bench = await genesys();
    const found = await genesysChecks(
      { step, target: undefined, read: bench.read, values: { queueName: 'Sales Chat' } },
      bench.signal,
    );
    expect(found.map(({ result }) => result)).toEqual(['unchecked', 'unchecked']);
    expect(found.every(({ reason }) => reason !== undefined)).toBe(true);
    expect(bench.practice.log).toEqual([]);
  });

  it('leaves unchecked what a missing right or a failure hides; the rest is still looked at', async () => {
    const lacks = await genesys({ lacks: ['routing:queue:view'] }, 'lacksTwo');
    expect(await checks(lacks, { queueName: 'Sales Chat' })).toMatchObject([
      { result: 'ok' },
      { result: 'unchecked', reason: expect.stringContaining('routing:queue:view') },
    ]);
    const broken = await genesys();
    broken.practice.setFaults([
      { match: { path: '/api/v2/organizations/me' }, fault: { kind: 'status', status: 503 } },
    ]);
    expect(await checks(broken, { queueName: 'Sales Chat' })).toMatchObject([
      { result: 'unchecked' },
      { result: 'ok' },
    ]);
  });

  it('says when the sign-in is refused', async () => {
    const bench = await genesys();
    bench.practice.state.clients.clear();
    expect(await checks(bench, {})).toMatchObject([{ result: 'not-ok', reason: expect.stringContaining('refused') }]);
  });
});
