import { describe, expect, it } from 'vitest';
import { pageFiles } from '../../../../main/shell/page-files.ts';

function site(kind: 'electron' | 'chromium' = 'electron') {
  const read: string[] = [];
  const files = new Map([
    ['index.html', '<p>'],
    ['assets/index-a1.js', 'x'],
    ['assets/Inter-a1.woff2', 'f'],
    ['secret.pem', 's'],
  ]);
  const get = pageFiles(kind, async (name) => {
    read.push(name);
    const found = files.get(name);
    return found === undefined ? undefined : new TextEncoder().encode(found);
  });
  return { get, read };
}

describe('pageFiles', () => {
  it.each([
    ['groundwork://app/', 'index.html', 'text/html; charset=utf-8'],
    ['groundwork://app', 'index.html', 'text/html; charset=utf-8'],
    ['https://groundwork.invalid/?x=1#y', 'index.html', 'text/html; charset=utf-8'],
    ['https://groundwork.invalid/assets/index-a1.js?v=2', 'assets/index-a1.js', 'text/javascript; charset=utf-8'],
    ['groundwork://app/assets/Inter-a1.woff2', 'assets/Inter-a1.woff2', 'font/woff2'],
  ])('serves %s', async (address, name, type) => {
    const { get, read } = site();
    const { status, headers } = await get('GET', address);
    expect({ status, type: headers['content-type'] }).toEqual({ status: 200, type });
    expect(read).toEqual([name]);
  });

  it.each([
    '/../package.json',
    '/assets/../../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/assets/..\\..\\package.json',
    '//etc/passwd.json',
    '/assets//index-a1.js',
    '/.built',
    '/assets/.hidden.js',
    '/assets/index-a1.js/',
    '/C:/x.js',
    '/a\0.js',
    '/secret.pem',
    '/assets',
  ])('looks for nothing at %s', async (path) => {
    const { get, read } = site();
    expect((await get('GET', `groundwork://app${path}`)).status).toBe(404);
    expect(read).toEqual([]);
  });

  it('says so when there is no such file', async () => {
    const { status, body } = await site().get('GET', 'groundwork://app/assets/none.js');
    expect({ status, length: body.length }).toEqual({ status: 404, length: 0 });
  });

  it('only gives', async () => {
    const { get, read } = site();
    expect((await get('POST', 'groundwork://app/')).status).toBe(405);
    expect(read).toEqual([]);
  });
});

describe('the headers', () => {
  it.each([
    ['a page', 'groundwork://app/'],
    ['an error', 'groundwork://app/none'],
  ])('forbid %s everything but its own files', async (_what, address) => {
    const { headers } = await site().get('GET', address);
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
        "connect-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
        "worker-src 'none'",
    );
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
  });

  it('deny every feature; Chromium keeps the clipboard, which is granted only while main copies', async () => {
    const { headers } = await site().get('GET', 'groundwork://app/');
    const features = (headers['permissions-policy'] ?? '').split(', ');
    expect(features.filter((feature) => !feature.endsWith('=()'))).toEqual([]);
    expect(features).toEqual(expect.arrayContaining(['camera=()', 'geolocation=()', 'usb=()', 'clipboard-read=()']));
    const chromium = (await site('chromium').get('GET', 'https://groundwork.invalid/')).headers;
    const open = (chromium['permissions-policy'] ?? '').split(', ').filter((feature) => !feature.endsWith('=()'));
    expect(open).toEqual(['clipboard-read=(self)', 'clipboard-write=(self)']);
  });

  it('keep stray windows from opening in Chromium', async () => {
    const { headers } = await site('chromium').get('GET', 'https://groundwork.invalid/');
    expect(headers['content-security-policy']).toMatch(
      /; sandbox allow-scripts allow-same-origin allow-forms allow-modals allow-downloads$/,
    );
  });
});
