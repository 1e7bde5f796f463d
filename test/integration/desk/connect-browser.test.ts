import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { connectHandlers } from '../../../main/desk/connect-handlers.ts';
import type { DeskContext } from '../../../main/desk/context.ts';
import { signInOnPage } from '../practice/browser.ts';
import { filesBelow } from '../run/harness.ts';
import { startConnectBench } from './connect-bench.ts';

/** A person answers while the program waits: time must pass as it does. */
function inRealTime(desk: DeskContext) {
  const sleep = async (ms: number, signal?: AbortSignal) => {
    await delay(ms, undefined, signal === undefined ? {} : { signal });
  };
  return connectHandlers({ ...desk, app: { ...desk.app, clock: { now: () => Date.now(), sleep } } });
}

/** A browser in which `person` signs in; undefined for one that nobody looks at. */
async function benchWith(person: string | undefined) {
  const opened: string[] = [];
  const allowed: string[] = [];
  const bench = await startConnectBench({
    groups: [inRealTime],
    org: { secret: secrets() },
    shell: {
      allowLoopback: (origin) => void allowed.push(origin),
      async openLink(address) {
        opened.push(address);
        if (person !== undefined) void signInOnPage(address, person).then((back) => fetch(back));
      },
    },
  });
  return { bench, opened, allowed };
}

function secrets() {
  let count = 0;
  return () => `canary-token-Xr4Tn8Bm3-${++count}`;
}

describe('signing in by browser', () => {
  it('is the person who signed in; the token is held in memory and shows nowhere', async () => {
    const { bench, opened, allowed } = await benchWith('colleague');
    const { browser } = await bench.call('connect.state', bench.here);
    expect(browser).toEqual(bench.org.samples.browserClient);
    const method = { is: 'browser', clientId: browser.clientId ?? '' } as const;
    const reply = await bench.call('connect.signIn', { ...bench.here, method });
    expect(reply).toMatchObject({ method: 'browser', as: { kind: 'user', name: 'Ben Abbott' } });
    expect(allowed).toEqual([bench.org.origin]);
    expect(opened).toHaveLength(1);
    expect(await bench.fact('accessToken')).toEqual({ prompt: true });
    expect(await bench.call('connect.state', bench.here)).toMatchObject({ kept: { accessToken: 'memory' } });
    const files = [...(await filesBelow(bench.folder)).values()].map((bytes) => bytes.toString('utf8'));
    expect([JSON.stringify([reply, bench.told]), ...files].join('\n')).not.toContain('canary-token');
  });

  it('can be stopped while the browser is open', async () => {
    const { bench, opened } = await benchWith(undefined);
    const { clientId } = bench.org.samples.browserClient;
    const method = { is: 'browser', clientId } as const;
    const signIn = bench.call('connect.signIn', { ...bench.here, method }).catch((error: unknown) => error);
    await expect.poll(() => opened.length).toBe(1);
    await bench.call('connect.signOut', { engagement: bench.engagement });
    expect(await signIn).toMatchObject({ code: 'sign-in-stopped' });
    expect(await bench.fact('accessToken')).toBeUndefined();
  });
});
