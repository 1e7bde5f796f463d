import type { Groundwork } from '../../../shared/ipc/contract.ts';
import { expect, test } from './attacked.ts';
import { dug } from './dug.ts';

test.describe.configure({ mode: 'default' });

/** Must not be in any log. */
const MARKER = 'marker-3f9c1d7a';

test.describe('through window.groundwork', () => {
  const REQUESTS: readonly (readonly [what: string, channel: string, request: unknown])[] = [
    ['an unknown channel', 'shell.open', {}],
    ['a name of every object', 'constructor', {}],
    ['the prototype', '__proto__', {}],
    ['no name', '', {}],
    ['a member too many', 'links.open', { url: MARKER, force: MARKER }],
    ['a member too few', 'engagements.create', { customer: MARKER }],
    ['a wrong type', 'engagements.open', { engagement: 1 }],
    ['an object that claims to be text', 'links.open', { url: { toString: null, toJSON: null } }],
    ['a list', 'app.state', []],
    ['nothing', 'app.state', undefined],
    ['a prototype as a member', 'app.state', JSON.parse(`{"__proto__":{"a":"${MARKER}"},"b":1}`)],
    ['a folder out of the data folder', 'engagements.open', { engagement: `../../${MARKER}` }],
  ];
  for (const [what, channel, request] of REQUESTS) {
    test(`${what} is refused in words`, async ({ attacked }) => {
      const answer = await attacked.page.evaluate(
        ([channel, request]) => {
          const { groundwork } = window as unknown as { groundwork: { call(...all: unknown[]): Promise<object> } };
          return groundwork.call(channel, request);
        },
        [channel, request] as const,
      );
      expect(answer).toMatchObject({ ok: false, problem: { code: expect.any(String), fix: expect.any(String) } });
    });
  }

  test('what is refused here is in main’s log, with the reason and without the content', async ({ attacked }) => {
    await attacked.page.evaluate(async (marker) => {
      const { groundwork } = window as unknown as { groundwork: { call(...all: unknown[]): Promise<object> } };
      await groundwork.call('windows.open', {});
      await groundwork.call('clipboard.copy', { text: marker, more: marker });
    }, MARKER);
    await expect.poll(attacked.said).toContain('groundwork: call-refused: windows.open: unknown-channel\n');
    await expect.poll(attacked.said).toContain('call-refused: clipboard.copy: not-in-contract  (unrecognized_keys)\n');
    expect(attacked.said()).not.toContain(MARKER);
  });

  test('neither it nor what it holds can be replaced, wrapped or removed', async ({ attacked }) => {
    const kept = await attacked.page.evaluate(async () => {
      const holder = window as unknown as { groundwork: Groundwork };
      const { groundwork } = holder;
      const { call, on } = groundwork;
      const fake = { call: async () => ({ ok: true, reply: {} }), on: () => () => {} };
      const tried = [
        Reflect.set(holder, 'groundwork', fake),
        Reflect.deleteProperty(holder, 'groundwork'),
        Reflect.defineProperty(holder, 'groundwork', { value: fake }),
        Reflect.set(groundwork, 'call', fake.call),
        Reflect.defineProperty(groundwork, 'on', { value: fake.on }),
        Reflect.setPrototypeOf(groundwork, fake),
      ];
      return {
        tried,
        same: holder.groundwork === groundwork && groundwork.call === call && groundwork.on === on,
        answers: (await groundwork.call('app.state', {})).ok,
      };
    });
    expect(kept).toEqual({ tried: Array(6).fill(false), same: true, answers: true });
  });

  test('events cannot be made up', async ({ attacked }) => {
    const heard = await attacked.page.evaluate(() => {
      const holder = window as unknown as { groundwork: Groundwork; [name: string]: unknown };
      const events: unknown[] = [];
      const stop = holder.groundwork.on('engagement-opened', (event) => events.push(event));
      const made = ['engagement-opened', '{"engagement":"made-up"}'];
      for (const name of Object.getOwnPropertyNames(holder).filter((name) => /^g[0-9a-f]{24}$/.test(name))) {
        const inlet = holder[name] as (...all: unknown[]) => void;
        for (const key of [undefined, '', name, 'key', true]) inlet(key, ...made);
      }
      stop();
      return events;
    });
    expect(heard).toEqual([]);
  });
});

test.describe('through the raw connection, dug out of what the browser’s driver leaves on the window', () => {
  test.skip(({ shell }) => shell !== 'chromium', 'Electron’s page has no such connection');

  const RAW: readonly (readonly [what: string, channel: unknown, request: unknown, refusal: string])[] = [
    ['an unknown channel', `shell.run`, '{}', 'shell.run: unknown-channel'],
    ['a name of every object', 'constructor', '{}', 'constructor: unknown-channel'],
    ['the prototype', '__proto__', '{}', '__proto__: unknown-channel'],
    ['a channel that is no text', { toString: MARKER }, '{}', 'object: unknown-channel'],
    ['a request that is no text', 'app.state', { a: MARKER }, 'app.state: not-json'],
    ['text that is no JSON', 'app.state', `{"${MARKER}`, 'app.state: not-json'],
    ['a member too many', 'app.state', `{"a":"${MARKER}"}`, 'app.state: not-in-contract  (unrecognized_keys)'],
    ['a prototype', 'app.state', `{"__proto__":{"a":"${MARKER}"}}`, 'app.state: not-in-contract  (unrecognized_keys)'],
    ['a wrong type', 'links.open', '{"url":7}', 'links.open: not-in-contract url (invalid_type)'],
    ['line breaks for the log', 'a\ngroundwork: forged', '{}', 'a groundwork: forged: unknown-channel'],
  ];
  for (const [what, channel, request, refusal] of RAW) {
    test(`${what} is refused by main, and logged without its content`, async ({ attacked }) => {
      const [own] = await dug(attacked.page, 'page', channel, request);
      expect(JSON.parse(own ?? '')).toMatchObject({ ok: false, problem: { code: 'ipc-refused' } });
      await expect.poll(attacked.said).toContain(`groundwork: call-refused: ${refusal}\n`);
      expect(attacked.said()).not.toContain(MARKER);
    });
  }

  test('a request that is too large is refused by its size', async ({ attacked }) => {
    const [answer] = await dug(attacked.page, 'page', 'clipboard.copy', { letters: 64_000_001 });
    expect(JSON.parse(answer ?? '').problem.message).toContain('64 million');
    await expect.poll(attacked.said).toContain('call-refused: clipboard.copy: too-large 64000001\n');
  });

  test('a call from a frame is refused', async ({ attacked }) => {
    const answers = await dug(attacked.page, 'frame', 'clipboard.copy', `{"text":"${MARKER}"}`);
    expect(answers.length).toBeGreaterThan(0);
    for (const answer of answers) {
      expect(JSON.parse(answer)).toMatchObject({ ok: false, problem: { code: 'ipc-refused' } });
    }
    await expect.poll(attacked.said).toMatch(/call-refused: clipboard\.copy: (foreign-origin about:|not-main-frame)/);
    expect(attacked.said()).not.toContain(MARKER);
  });

  test('a call from a page of another origin is refused, and has no groundwork', async ({ attacked }) => {
    const { page } = attacked;
    const home = page.url();
    const [name] = await page.evaluate(() => [
      ...(
        window as unknown as { __playwright__binding__controller__: { _bindings: Map<string, unknown> } }
      ).__playwright__binding__controller__._bindings.keys(),
    ]);
    await page.goto('about:blank');
    expect(await page.evaluate(() => 'groundwork' in window)).toBe(false);
    const [answer] = await dug(page, 'page', 'app.state', '{}', name);
    expect(JSON.parse(answer ?? '')).toMatchObject({ ok: false, problem: { code: 'ipc-refused' } });
    await expect.poll(attacked.said).toContain('call-refused: app.state: foreign-origin about:');
    await page.goto(home);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    // The way to the other page was this test's own: a later one must not find it by "back".
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Page.resetNavigationHistory');
    await devtools.detach();
    await attacked.arm();
  });

  test('what the contract allows is answered, so that the refusals above mean something', async ({ attacked }) => {
    const [answer] = await dug(attacked.page, 'page', 'app.state', '{}');
    expect(JSON.parse(answer ?? '')).toMatchObject({ ok: true });
  });
});
