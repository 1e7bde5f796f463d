import { beforeEach, describe, expect, test } from 'vitest';
import { withoutCertificates } from '../crash/terminal.ts';
import { countingOrders } from '../nexus-sms/practice.ts';
import { terminal } from './cli.ts';

const RUNBOOK = 'nexus-sms-gc-aggregation';

beforeEach(withoutCertificates);

describe('numbers', () => {
  test('lists own and free ones, as whoever can look, and orders nothing', { timeout: 30_000 }, async () => {
    const here = await countingOrders({ propagationSeconds: 0 });
    const { run } = terminal();
    const practice = ['--practice', here.origin];
    const made = await run(['run', RUNBOOK, ...practice, '--yes', '--json']);
    const { engagement, result } = made.json;
    expect(result, made.stderr).toBe('done');
    const writes = here.practice.genesysCloud.counts().write;

    const listed = await run(['numbers', engagement, ...practice, '--json']);
    expect([listed.code, listed.json], listed.stderr).toMatchObject([
      0,
      { engagement, as: 'client', product: 'on', own: [{ number: '18005550199' }], available: [], orders: [] },
    ]);
    const found = await run(['numbers', engagement, ...practice, '--vanity', 'VGH', '--json']);
    expect(found.json.available.length).toBeGreaterThan(0);
    const shown = await run(['numbers', engagement, ...practice, '--search']);
    expect(shown.stdout).toContain('18005550199  active');
    expect(shown.stdout).toContain(found.json.available[0]);
    expect(shown.stdout).toContain('it costs');
    expect([here.asked(), here.practice.genesysCloud.counts().write]).toEqual([0, writes]);

    here.practice.genesysCloud.setFaults([
      { match: { path: '*/tollfreenumbers' }, fault: { kind: 'proxy-html', status: 502 } },
    ]);
    const unread = await run(['numbers', engagement, ...practice, '--json']);
    expect([unread.code, unread.json.product, unread.json.own]).toEqual([3, 'unchecked', []]);
    expect((await run(['numbers', engagement, ...practice, '--vanity', '--- '])).code).toBe(2);
  });

  test('without the product says so and whom to ask, with exit 1', { timeout: 30_000 }, async () => {
    const here = await countingOrders({ propagationSeconds: 0, smsAggregation: 'off' });
    const { run } = terminal();
    const practice = ['--practice', here.origin];
    const made = await run(['run', RUNBOOK, ...practice, '--yes', '--json']);
    expect(made.json.result).toBe('attention');
    const { code, stdout } = await run(['numbers', made.json.engagement, ...practice]);
    expect(code).toBe(1);
    expect(stdout).toContain('SMS Aggregation is not enabled');
    expect(stdout).toContain('representative');
  });

  test('knows no engagement of another name', async () => {
    expect((await terminal().run(['numbers', 'nobody-000000', '--json'])).code).toBe(2);
  });
});
