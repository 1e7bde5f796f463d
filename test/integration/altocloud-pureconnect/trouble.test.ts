import { describe, expect, it } from 'vitest';
import { type AltocloudBench, startAltocloud } from './altocloud-bench.ts';
import { openSessions } from './cic-world.ts';
import { expectWhole, sent } from './whole.ts';

const connects = ({ practice }: AltocloudBench) =>
  practice.icws.log.filter(({ method, path }) => method === 'POST' && path === '/icws/connection').length;

describe('a CIC server that makes trouble', () => {
  it('loses the session midway: it is opened once more, and everything is sent once', { timeout: 60_000 }, async () => {
    const bench = await startAltocloud({ icws: { sessionLostAfter: 12 } });
    const ran = await bench.on('run');
    expect([ran.result, ran.problem], ran.text).toEqual(['done', undefined]);
    expect(connects(bench)).toBeGreaterThan(1);
    const users = sent(bench).filter((one) => one.startsWith('PUT configuration/users/'));
    expect(new Set(users).size).toBe(users.length);
    await expectWhole(bench, ran.engagement);
  });

  it('loses every session at once: it gives up after a few, with the reason', { timeout: 60_000 }, async () => {
    const bench = await startAltocloud({ icws: { sessionLostAfter: 0 } });
    const ran = await bench.on('run');
    expect(ran.code, ran.text).not.toBe(0);
    expect(connects(bench)).toBeLessThan(8);
    expect(ran.problem, ran.text).toMatchObject({ fix: expect.stringMatching(/\.$/) });
  });

  it('goes away midway: what is done stays, and resume goes on', { timeout: 60_000 }, async () => {
    const bench = await startAltocloud();
    const [, second = ''] = bench.practice.json.icws?.userIds ?? [];
    bench.practice.icws.setFaults([
      { match: { path: `*/users/${second}` }, fault: { kind: 'reset-before' } },
      { match: { method: 'PUT', path: '*' }, fault: { kind: 'reset-before' } },
    ]);
    const ran = await bench.on('run');
    expect([ran.result === 'done', ran.code === 0], ran.text).toEqual([false, false]);
    expect(ran.problem, ran.text).toMatchObject({ fix: expect.stringMatching(/\.$/) });
    bench.practice.icws.setFaults([]);
    const resumed =
      ran.engagement === undefined || ran.engagement === null
        ? await bench.on('run')
        : await bench.again('resume', ran.engagement);
    expect([resumed.result, resumed.problem], resumed.text).toEqual(['done', undefined]);
    await expectWhole(bench, resumed.engagement);
  });

  it('is in a switchover: the other host is asked, and the session is closed there', { timeout: 60_000 }, async () => {
    const bench = await startAltocloud({ icws: { hosts: 2, accepting: 1 } });
    const ran = await bench.on('run');
    expect([ran.result, ran.problem], ran.text).toEqual(['done', undefined]);
    await expectWhole(bench, ran.engagement);
    const undone = await bench.again('undo', ran.engagement);
    expect([undone.result, openSessions(bench)], undone.text).toEqual(['done', 0]);
  });

  it('names hosts without end: a few are asked, none twice, each by the same port', { timeout: 60_000 }, async () => {
    const alternateHostList = Array.from({ length: 40 }, (_, at) => `127.0.0.${1 + (at % 20)}`);
    const bench = await startAltocloud({ icws: { hosts: 9, accepting: 8, alternateHostList } });
    const ran = await bench.on('run');
    expect([ran.result === 'done', ran.problem?.code], ran.text).toEqual([false, 'no-cic-server-ready']);
    expect([connects(bench) <= 4, bench.practice.icws.counts().write]).toEqual([true, 0]);
    expect(ran.problem, ran.text).toMatchObject({ field: 'cicServer', fix: expect.stringMatching(/\.$/) });
    // Once the switchover is over, resume goes on.
    bench.practice.icws.behave({ accepting: 'all' });
    const resumed = await bench.again('resume', ran.engagement);
    expect([resumed.result, resumed.problem], resumed.text).toEqual(['done', undefined]);
  });

  it.each([
    ['another machine', ['cic2.elsewhere.example']],
    ['an address with a port of its own', ['127.0.0.1:1']],
    ['no host at all', ['file:///etc/passwd', 'http://127.0.0.1:1/x', '', '../..', '127.0.0.1@elsewhere.example']],
  ] as const)('names %s in a rehearsal: nobody goes there', { timeout: 60_000 }, async (_what, alternateHostList) => {
    const asked = new Set<string>();
    const noting: typeof fetch = (input, init) => {
      const request = new Request(input, init);
      asked.add(new URL(request.url).host);
      return fetch(request);
    };
    const bench = await startAltocloud({ icws: { accepting: 'none', alternateHostList } }, { fetch: noting });
    const ran = await bench.on('run');
    expect([ran.code === 0, ran.problem?.code], ran.text).toEqual([false, 'no-cic-server-ready']);
    const { genesysCloud, icws } = bench.practice;
    const own = [genesysCloud.origin, icws.origin, bench.practice.site.origin].map((origin) => new URL(origin).host);
    expect([...asked].filter((host) => !own.includes(host))).toEqual([]);
  });

  it('answers with a page of a proxy: nothing is taken for an answer', { timeout: 60_000 }, async () => {
    const bench = await startAltocloud();
    bench.practice.icws.setFaults([
      { match: { path: '/icws/connection' }, fault: { kind: 'proxy-html', status: 200 } },
    ]);
    const ran = await bench.on('run');
    expect([ran.code === 0, bench.practice.icws.counts().write], ran.text).toEqual([false, 0]);
    expect(ran.text).not.toContain('<html');
  });
});
