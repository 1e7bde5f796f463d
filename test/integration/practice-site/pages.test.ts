import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PracticeSite, startPracticeSite } from '../../../main/practice/site/start.ts';
import { readSnippets } from '../../../shared/snippet/read-snippets.ts';

const ORGANIZATION = '3f8a0c2e-9d4b-4b0a-8d3c-2b1f6e5a7c90';

let site: PracticeSite;
beforeAll(async () => {
  site = await startPracticeSite({ orgId: () => ORGANIZATION });
});
afterAll(() => site.close());

const page = async (path: string) => (await fetch(new URL(path, site.samples.url))).text();

test.each([
  ['/', 1],
  ['/single-page', 1],
  ['/minified', 1],
  ['/twice', 2],
  ['/none', 0],
  ['/commented-out', 0],
  ['/no-widget', 1],
  ['/other-organization', 1],
  ['/other-region', 1],
  ['/tag-manager', 0],
  ['/messenger', 0],
])('%s has %s tracking snippets', async (path, count) => {
  const html = await page(path);
  expect(readSnippets(html)).toHaveLength(count);
  expect(html.includes(site.samples.widgetScript)).toBe(path !== '/no-widget');
});

test('the first page names the organization and its region', async () => {
  const html = await page('/');
  expect(html).toContain(`ac('init', '${ORGANIZATION}', { region: 'apse2' })`);
  expect(html).toContain('https://apps.mypurecloud.com.au/journey/sdk/js/web/v1/ac.js');
  expect(await page('/other-organization')).not.toContain(ORGANIZATION);
  expect(await page('/other-region')).toContain("{ region: 'use1' }");
});

test('other paths lead elsewhere, hold too much, or something else than text', async () => {
  const ask = (path: string, method = 'GET') => fetch(new URL(path, site.samples.url), { method, redirect: 'manual' });
  expect((await ask('/moved')).headers.get('location')).toBe('/');
  expect((await ask('/endless')).headers.get('location')).toBe('/endless');
  expect((await ask('/elsewhere')).headers.get('location')).toMatch(/^file:/);
  expect((await (await ask('/large')).text()).length).toBeGreaterThan(5 * 1024 * 1024);
  expect((await ask('/image')).headers.get('content-type')).toBe('image/png');
  expect((await ask('/broken')).status).toBe(500);
  expect((await ask('/absent')).status).toBe(404);
  const writes = site.counts().write;
  expect((await ask('/', 'POST')).status).toBe(405);
  expect(site.counts().write).toBe(writes + 1);
});

test('faults are those of a web server', async () => {
  site.setFaults([
    { match: { path: '/' }, times: 1, fault: { kind: 'status', status: 502 } },
    { match: { path: '/' }, times: 1, fault: { kind: 'throttle', retryAfter: 1 } },
    { match: { path: '/' }, times: 1, fault: { kind: 'forbid', permissions: [] } },
    { match: { path: '/' }, times: 1, fault: { kind: 'latency', ms: 1 } },
  ]);
  const statuses = [];
  for (let calls = 0; calls < 4; calls += 1) statuses.push((await fetch(site.samples.url)).status);
  expect(statuses).toEqual([502, 429, 403, 200]);
});
