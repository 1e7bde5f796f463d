import { EventEmitter } from 'node:events';
import type { BrowserContext } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Sender } from '../../../../../main/ipc/call.ts';
import { openPage } from '../../../../../main/shell/chromium/open-page.ts';

type Binding = (source: object, ...all: unknown[]) => Promise<unknown>;
type Route = (route: object) => Promise<unknown>;

const names = { origin: 'https://groundwork.invalid', binding: 'b', inlet: 'i', key: 'k' };

async function scene() {
  const did: string[] = [];
  const senders: Sender[] = [];
  let binding: Binding | undefined;
  let route: Route | undefined;
  const mainFrame = { url: () => 'https://groundwork.invalid/' };
  const page = Object.assign(new EventEmitter(), {
    mainFrame: () => mainFrame,
    goto: async (url: string) => void did.push(`go to ${url}`),
  });
  const context = Object.assign(new EventEmitter(), {
    pages: () => [page],
    route: async (_pattern: string, handler: Route) => {
      did.push('route');
      route = handler;
    },
    exposeBinding: async (_name: string, given: Binding) => {
      did.push('binding');
      binding = given;
    },
    grantPermissions: async (list: string[], options: object) =>
      void did.push(`grant ${JSON.stringify(list)} ${JSON.stringify(options)}`),
    addInitScript: async () => void did.push('script'),
    newCDPSession: async () => ({ send: async (what: string) => void did.push(what), detach: async () => {} }),
  });
  await openPage(context as unknown as BrowserContext, {
    file: async (method, address) => ({
      status: 200,
      headers: { served: `${method} ${address}` },
      body: new Uint8Array(),
    }),
    preload: 'exports.install = () => true;',
    names,
    async answer({ sender }) {
      senders.push(sender);
      return { ok: true, reply: {} };
    },
  });
  const call = (source: object) => binding?.(source, 'clipboard.copy', '{}');
  const request = async (url: string, isNavigation = false) => {
    const answers: unknown[] = [];
    await route?.({
      request: () => ({ url: () => url, method: () => 'GET', isNavigationRequest: () => isNavigation }),
      fulfill: async (given: unknown) => void answers.push(given),
      abort: async (why: string) => void answers.push(why),
    });
    return answers;
  };
  return { did, senders, page, mainFrame, context, call, request };
}

it('guards first, and goes to the page last; the script comes after the binding that it takes away', async () => {
  const { did } = await scene();
  expect(did.slice(-2)).toEqual(['go to https://groundwork.invalid/', 'Page.resetNavigationHistory']);
  expect(did.indexOf('script')).toBeGreaterThan(did.indexOf('binding'));
  expect(did).toEqual(expect.arrayContaining(['route', 'grant [] {"origin":"https://groundwork.invalid"}']));
});

it('tells from where a call came: the page, a frame in it, another page, another address', async () => {
  const { senders, page, mainFrame, call } = await scene();
  expect(await call({ page, frame: mainFrame })).toBe('{"ok":true,"reply":{}}');
  await call({ page, frame: { url: () => 'https://groundwork.invalid/' } });
  await call({ page: { mainFrame: () => mainFrame }, frame: mainFrame });
  mainFrame.url = () => 'https://evil.example/';
  await call({ page, frame: mainFrame });
  mainFrame.url = () => 'about:blank';
  await call({ page, frame: mainFrame });
  expect(senders).toEqual([
    { origin: 'https://groundwork.invalid', isMainFrame: true },
    { origin: 'https://groundwork.invalid', isMainFrame: false },
    { origin: 'https://groundwork.invalid', isMainFrame: false },
    { origin: 'https://evil.example', isMainFrame: true },
    { origin: 'about://', isMainFrame: true },
  ]);
});

it('answers requests of its own origin from the built files, and no others', async () => {
  const { request } = await scene();
  expect(await request('https://groundwork.invalid/x.js')).toMatchObject([
    { status: 200, headers: { served: 'GET https://groundwork.invalid/x.js' } },
  ]);
  expect(await request('https://evil.example/', true)).toEqual([{ status: 204 }]);
  expect(await request('http://groundwork.invalid/', true)).toEqual([{ status: 204 }]);
  expect(await request('https://evil.example/x.png')).toEqual(['blockedbyclient']);
});

it('closes every page that is not its own', async () => {
  const { context, page } = await scene();
  const closed: string[] = [];
  context.emit('page', { close: async () => void closed.push('foreign') });
  context.emit('page', Object.assign(page, { close: async () => void closed.push('own') }));
  expect(closed).toEqual(['foreign']);
});

it('dismisses dialogs, except the one that would keep the window open', async () => {
  const { page } = await scene();
  const answers: string[] = [];
  for (const type of ['alert', 'confirm', 'prompt', 'beforeunload']) {
    page.emit('dialog', {
      type: () => type,
      accept: async () => void answers.push(`accept ${type}`),
      dismiss: async () => void answers.push(`dismiss ${type}`),
    });
  }
  expect(answers).toEqual(['dismiss alert', 'dismiss confirm', 'dismiss prompt', 'accept beforeunload']);
});
