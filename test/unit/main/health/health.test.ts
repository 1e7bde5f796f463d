import { describe, expect, it } from 'vitest';
import type { App } from '../../../../main/app.ts';
import type { Diagnosis } from '../../../../main/health/diagnosis.ts';
import { checkCertificates, checkProxy, checkReach } from '../../../../main/health/network.ts';
import { checkBrowser, checkElectron, checkKeychain, checkNode } from '../../../../main/health/this-computer.ts';
import { createLimiter } from '../../../../main/systems/http/limiter.ts';
import { createTransport } from '../../../../main/systems/http/transport.ts';
import { REGIONS } from '../../../../shared/regions/table.ts';

const REGION = REGIONS.find(({ code }) => code === 'eu');
const NOW = Date.parse('2026-03-01T10:00:00Z');
const NETWORK = {
  httpProxy: undefined,
  httpsProxy: undefined,
  proxyHasCredentials: false,
  noProxy: ['localhost'],
  systemCertificates: 100,
  extraCertificates: [],
};

type Answer = (url: string) => Response;

/** An app whose hosts answer as told. */
function appOf(answer: Answer) {
  const asked: string[] = [];
  const clock = { now: () => NOW, sleep: async () => {} };
  const transport = () =>
    createTransport({
      clock,
      random: () => 0,
      limiter: createLimiter(),
      origins: { hosts: [REGION?.loginHost ?? '', REGION?.apiHost ?? ''], named: [] },
      fetch: async (input, init) => {
        const request = new Request(input, init);
        asked.push(`${request.method} ${request.url} ${request.headers.get('authorization')}`);
        return answer(request.url);
      },
    });
  return { app: { clock, transport } as unknown as App, asked };
}

const json = (status: number, date = 'Sun, 01 Mar 2026 10:00:00 GMT') =>
  new Response('{"code":"authentication.required"}', { status, headers: { 'content-type': 'application/json', date } });
const page = () => new Response('<html></html>', { headers: { 'content-type': 'text/html' } });
const reach = async (answer: Answer) => {
  const { app, asked } = appOf(answer);
  const checks = await checkReach(app, REGION, new AbortController().signal);
  return { asked, results: checks.map(({ result }) => result), checks };
};

describe('reach and clock', () => {
  it('asks two hosts once each, without credentials', async () => {
    const { asked, results } = await reach((url) => (url.includes('login.') ? page() : json(401)));
    expect(asked.toSorted()).toEqual([
      'GET https://api.mypurecloud.ie/api/v2/tokens/me null',
      'HEAD https://login.mypurecloud.ie/ null',
    ]);
    expect(results).toEqual(['ok', 'ok', 'ok']);
  });

  it('calls a page in the place of the API a failure, and the clock unchecked', async () => {
    const { results, checks } = await reach(page);
    expect(results).toEqual(['ok', 'failed', 'unchecked']);
    expect(checks[1]?.remedy).toBeDefined();
  });

  it('fails once for each host that cannot be reached', async () => {
    const { results, asked } = await reach(() => {
      throw Object.assign(new TypeError('fetch failed'), { cause: { code: 'ENOTFOUND' } });
    });
    expect(results).toEqual(['failed', 'failed', 'unchecked']);
    expect(asked).toHaveLength(2);
  });

  it('tells how far the clock is off, and that it is unknown where no host tells the time', async () => {
    const late = await reach(() => json(401, 'Sun, 01 Mar 2026 11:00:00 GMT'));
    expect(late.checks.at(-1)).toMatchObject({ result: 'attention', found: '3600 seconds behind.' });
    const silent = await reach(() => new Response('{}', { status: 401 }));
    expect(silent.results.at(-1)).toBe('unchecked');
  });

  it('calls a failing host attention, not unreachable', async () => {
    expect((await reach(() => json(503))).results[1]).toBe('attention');
  });

  it('is unchecked, and asks nobody, without a region', async () => {
    const { app, asked } = appOf(page);
    const checks = await checkReach(app, undefined, new AbortController().signal);
    expect(checks.map(({ result }) => result)).toEqual(['unchecked', 'unchecked']);
    expect(asked).toEqual([]);
  });

  it('comes out of an interrupt instead of calling it a failure', async () => {
    const { app } = appOf(page);
    await expect(checkReach(app, REGION, AbortSignal.abort())).rejects.toMatchObject({ family: 'stopped' });
  });
});

describe('this computer', () => {
  const result = ({ result, remedy }: Diagnosis) => [result, remedy !== undefined];

  it('wants Node 24', () => {
    expect(result(checkNode('24.0.1'))).toEqual(['ok', false]);
    expect(result(checkNode('22.18.0'))).toEqual(['attention', true]);
  });

  it('gives a remedy for an unusable keychain', async () => {
    const app = (state: unknown) => ({ keychain: async () => ({ state }) }) as unknown as App;
    expect(result(await checkKeychain(app({ is: 'usable' })))).toEqual(['ok', false]);
    expect(result(await checkKeychain(app({ is: 'locked' })))).toEqual(['attention', true]);
  });

  it('gives a remedy where no browser is found', () => {
    expect(result(checkBrowser({ GROUNDWORK_BROWSER: '/nonexistent/browser' }, 'linux'))).toEqual(['attention', true]);
  });

  it('names the Electron it runs in', () => {
    expect(checkElectron('45.4.1')).toMatchObject({ result: 'ok', found: 'Runs in Electron 45.4.1.' });
  });

  it('shows proxies without credentials, and says when there are none', () => {
    expect(checkProxy(NETWORK).found).toContain('None is set');
    const used = checkProxy({ ...NETWORK, httpsProxy: 'proxy.example:8080', proxyHasCredentials: true });
    expect(used.found).toBe('https through proxy.example:8080, signs in to it; reached directly: localhost.');
  });

  it('wants certificates from somewhere', () => {
    expect(result(checkCertificates(NETWORK))).toEqual(['ok', false]);
    expect(result(checkCertificates({ ...NETWORK, systemCertificates: 0 }))).toEqual(['attention', true]);
    const own = { ...NETWORK, systemCertificates: 0, extraCertificates: [{ file: 'ca.pem', count: 2 }] };
    expect(checkCertificates(own)).toMatchObject({
      result: 'ok',
      found: expect.stringContaining('2 more from ca.pem'),
    });
  });
});
