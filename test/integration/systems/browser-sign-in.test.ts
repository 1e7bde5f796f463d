import { randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type PracticeGenesysCloud, startPracticeGenesysCloud } from '../../../main/practice/genesys-cloud/start.ts';
import {
  RedirectPortBusy,
  SignInRefused,
  SignInTimedOut,
  StateMismatch,
} from '../../../main/systems/faults/browser-sign-in.ts';
import { ConnectionCut, RequestStopped } from '../../../main/systems/faults/network.ts';
import { ProxyPageInTheWay } from '../../../main/systems/faults/proxy.ts';
import { Throttled } from '../../../main/systems/faults/throttled.ts';
import { type BrowserSignIn, signInByBrowser } from '../../../main/systems/genesys-cloud/browser-sign-in.ts';
import { DEFAULT_REDIRECT, redirectUriOf } from '../../../main/systems/genesys-cloud/browser-sign-in-redirect.ts';
import { createGenesysCloud } from '../../../main/systems/genesys-cloud/system.ts';
import { listenForRedirect } from '../../../main/systems/http/loopback-redirect.ts';
import type { Clock } from '../../../main/systems/http/time.ts';
import { Secret } from '../../../main/vault/secret.ts';
import { open, signInOnPage, submit } from '../practice/browser.ts';
import { freePort, occupy } from './free-port.ts';
import { faultOf, makeTransport } from './make-transport.ts';

/** A clock whose sleepers wake when the test says so. */
function alarmClock(): Clock & { ring(): void; readonly asked: readonly number[] } {
  const asked: number[] = [];
  const alarm = Promise.withResolvers<void>();
  return {
    asked,
    ring: () => alarm.resolve(),
    now: () => Date.parse('2026-11-21T10:00:00Z'),
    sleep(ms, signal) {
      asked.push(ms);
      const stopped = new Promise<never>((_, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason));
      });
      return Promise.race([alarm.promise, stopped]);
    },
  };
}

describe('the sign-in by browser', () => {
  let practice: PracticeGenesysCloud;
  let port: number;
  let clientId: string;
  beforeAll(async () => {
    practice = await startPracticeGenesysCloud();
    clientId = practice.samples.browserClient.clientId;
  });
  afterAll(() => practice.close());
  beforeEach(async () => {
    practice.setFaults([]);
    port = await freePort();
    const client = practice.state.clients.get(clientId);
    if (client === undefined) throw new Error('the client is gone');
    practice.state.clients.set(clientId, { ...client, registeredRedirectUri: [redirectUriOf({ port })] });
  });

  function parts(openInBrowser: (address: string) => Promise<void>, more: Partial<BrowserSignIn> = {}): BrowserSignIn {
    return {
      loginOrigin: practice.origin,
      clientId,
      redirect: { port },
      openInBrowser,
      listen: listenForRedirect,
      random: (bytes) => randomBytes(bytes),
      transport: makeTransport(alarmClock()),
      clock: alarmClock(),
      ...more,
    };
  }

  const portIsFree = async () => (await occupy(port)).free();

  it('gives the token of the person who signed in, and frees the port', async () => {
    const addresses: string[] = [];
    let last: Awaited<ReturnType<typeof open>> | undefined;
    const clock = alarmClock();
    const signedIn = await signInByBrowser(
      parts(
        async (address) => {
          addresses.push(address);
          last = await open(await signInOnPage(address, 'colleague'));
        },
        { clock, prompt: 'login' },
      ),
    );
    expect(signedIn.expiresInSeconds).toBe(86_400);
    expect(signedIn.expiresAt).toBe(clock.now() + 86_400_000);
    expect(clock.asked).toEqual([300_000]);
    const credentials = { kind: 'token', token: signedIn.token } as const;
    const origins = { loginOrigin: practice.origin, apiOrigin: practice.origin };
    const system = createGenesysCloud({ transport: makeTransport(clock), ...origins, credentials, clock });
    expect(await system.whoAmI()).toMatchObject({ kind: 'user', name: 'Ben Abbott' });
    await portIsFree();

    const asked = new URL(addresses[0] ?? '').searchParams;
    expect(asked.get('code_challenge')).toMatch(/^[\w-]{43}$/);
    expect(asked.get('state')).toMatch(/^[\w-]{43}$/);
    expect(asked.get('prompt')).toBe('login');
    expect(asked.get('redirect_uri')).toBe(`http://localhost:${port}/callback`);
    expect(last?.status).toBe(200);
    expect(last?.html).toContain('You can close this page');
    expect(last?.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; /);
    expect(last?.headers.get('cache-control')).toBe('no-store');
  });

  it('shows neither code nor token on the page or in what it gives back', async () => {
    let html = '';
    let code = '';
    const signedIn = await signInByBrowser(
      parts(async (address) => {
        const back = await signInOnPage(address);
        code = back.searchParams.get('code') ?? '';
        html = (await open(back)).html;
      }),
    );
    const issued = [...practice.state.tokens.keys()].at(-1) ?? '';
    expect(signedIn.token.equals(new Secret(issued))).toBe(true);
    expect(code).toHaveLength(43);
    expect(html).not.toContain(code);
    expect(inspect(signedIn, { depth: 9 }) + JSON.stringify(signedIn)).not.toContain(issued);
  });

  it('makes a new verifier and state each time', async () => {
    const states = new Set<string | null>();
    for (let time = 0; time < 2; time += 1) {
      await signInByBrowser(
        parts(async (address) => {
          const { searchParams } = new URL(address);
          states.add(searchParams.get('state')).add(searchParams.get('code_challenge'));
          await open(await signInOnPage(address));
        }),
      );
    }
    expect(states.size).toBe(4);
  });

  it('says that the person refused, in the words of the server', async () => {
    let back: ReturnType<typeof open> | undefined;
    const fault = await faultOf(
      signInByBrowser(
        parts(async (address) => {
          const { location } = await submit(address, await open(address), 'refuse');
          back = open(location ?? '');
        }),
      ),
    );
    const html = (await back)?.html;
    expect(fault).toBeInstanceOf(SignInRefused);
    expect(fault).toMatchObject({ reason: 'access_denied', acted: 'no' });
    expect(String(fault)).toContain('The person refused to sign in.');
    expect(html).toContain('Not signed in');
    expect(html).not.toContain('access_denied');
    await portIsFree();
  });

  it('cleans the text of a refusal, and does not repeat one that anybody could have sent', async () => {
    const text = `Line one\r\nline two\u0007 ${'x'.repeat(500)}`;
    const backWith = (state: boolean) =>
      faultOf(
        signInByBrowser(
          parts(async (address) => {
            const back = new URL(redirectUriOf({ port }));
            back.searchParams.set('error', state ? 'access_denied' : 'Call +1 555 0100 now');
            back.searchParams.set('error_description', text);
            if (state) back.searchParams.set('state', new URL(address).searchParams.get('state') ?? '');
            await open(back);
          }),
        ),
      );
    const known = await backWith(true);
    expect(known).toMatchObject({ message: expect.stringMatching(/Line one line two x+…\)$/) });
    const unknown = await backWith(false);
    expect(unknown).toBeInstanceOf(SignInRefused);
    expect(String(unknown)).not.toMatch(/Line one|555/);
  });

  it.each([
    ['another state', (query: URLSearchParams) => query.set('state', 'x'.repeat(43))],
    ['a longer state', (query: URLSearchParams) => query.set('state', `${query.get('state')}x`)],
    ['no state', (query: URLSearchParams) => query.delete('state')],
    ['an empty state', (query: URLSearchParams) => query.set('state', '')],
  ])('uses no code that comes with %s', async (_name, bend) => {
    const sessions = practice.counts().session;
    let page: ReturnType<typeof open> | undefined;
    const fault = await faultOf(
      signInByBrowser(
        parts(async (address) => {
          const back = await signInOnPage(address);
          bend(back.searchParams);
          page = open(back);
        }),
      ),
    );
    expect(fault).toBeInstanceOf(StateMismatch);
    expect((await page)?.status).toBe(400);
    // The page and its form, and no exchange.
    expect(practice.counts().session - sessions).toBe(2);
    await portIsFree();
  });

  it('ignores a request that is no answer', async () => {
    let stray = 0;
    await signInByBrowser(
      parts(async (address) => {
        stray = (await open(redirectUriOf({ port }))).status;
        await open(await signInOnPage(address));
      }),
    );
    expect(stray).toBe(400);
  });

  it('gives up after five minutes and frees the port', async () => {
    const clock = alarmClock();
    const fault = await faultOf(signInByBrowser(parts(async () => clock.ring(), { clock })));
    expect(fault).toBeInstanceOf(SignInTimedOut);
    expect(fault).toMatchObject({ fix: expect.stringContaining(redirectUriOf({ port })) });
    await portIsFree();
  });

  it('stops when told to, before, while the browser opens, and while it waits', async () => {
    const opened: string[] = [];
    const before = signInByBrowser(
      parts(async (address) => void opened.push(address), { signal: AbortSignal.abort() }),
    );
    expect(await faultOf(before)).toBeInstanceOf(RequestStopped);
    expect(opened).toEqual([]);
    for (const opens of [() => Promise.resolve(), () => new Promise<void>(() => {})]) {
      const stop = new AbortController();
      const waiting = signInByBrowser(
        parts(
          async () => {
            setTimeout(() => stop.abort(), 20);
            await opens();
          },
          { signal: stop.signal },
        ),
      );
      expect(await faultOf(waiting)).toBeInstanceOf(RequestStopped);
      await portIsFree();
    }
  });

  it('frees the port when the browser cannot be opened', async () => {
    const broken = new Error('no browser');
    expect(await faultOf(signInByBrowser(parts(() => Promise.reject(broken))))).toBe(broken);
    await portIsFree();
  });

  it('opens no browser when the port is busy', async () => {
    const taken = await occupy(port);
    const opened: string[] = [];
    const fault = await faultOf(signInByBrowser(parts(async (address) => void opened.push(address))));
    await taken.free();
    expect(fault).toBeInstanceOf(RedirectPortBusy);
    expect(opened).toEqual([]);
  });

  it('turns a refused exchange into a refusal, and names what else can happen to it', async () => {
    const through = () => signInByBrowser(parts(async (address) => void (await open(await signInOnPage(address)))));
    // The code is used by somebody faster.
    const stolen = await faultOf(
      signInByBrowser(
        parts(async (address) => {
          const back = await signInOnPage(address);
          practice.state.codes.clear();
          await open(back);
        }),
      ),
    );
    expect(stolen).toBeInstanceOf(SignInRefused);
    expect(stolen).toMatchObject({ reason: 'invalid_grant', message: expect.stringContaining('not valid') });
    practice.setFaults([{ match: { path: '/oauth/token' }, fault: { kind: 'throttle-token', retryAfter: 600 } }]);
    expect(await faultOf(through())).toBeInstanceOf(Throttled);
    practice.setFaults([{ match: { path: '/oauth/token' }, fault: { kind: 'reset-after' } }]);
    expect(await faultOf(through())).toBeInstanceOf(ConnectionCut);
    practice.setFaults([{ match: { path: '/oauth/token' }, fault: { kind: 'proxy-html', status: 200 } }]);
    expect(await faultOf(through())).toBeInstanceOf(ProxyPageInTheWay);
    await portIsFree();
  });

  it('has a default that the practice client knows', () => {
    expect(redirectUriOf(DEFAULT_REDIRECT)).toBe(practice.samples.browserClient.redirectUri);
  });
});
