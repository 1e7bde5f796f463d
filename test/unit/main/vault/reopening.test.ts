import { describe, expect, it } from 'vitest';
import type { OpenedKeychain } from '../../../../main/vault/keychain.ts';
import { MemoryVault } from '../../../../main/vault/memory.ts';
import { reopening } from '../../../../main/vault/reopening.ts';

const memory = new MemoryVault();
const usable = {
  state: { is: 'usable' },
  vault: Object.assign(Object.create(memory), { keptIn: 'keychain' }),
} as OpenedKeychain;
const locked: OpenedKeychain = { state: { is: 'locked' } };

function scene(...answers: readonly (OpenedKeychain | 'never')[]) {
  const left = [...answers];
  let now = 0;
  let opened = 0;
  const due: (() => void)[] = [];
  const keychain = reopening({
    open: async () => {
      opened += 1;
      const next = left.shift() ?? 'never';
      return next === 'never' ? new Promise<never>(() => {}) : next;
    },
    now: () => now,
    timer: (_ms, then) => {
      due.push(then);
      return () => {};
    },
  });
  const is = async () => (await keychain()).state.is;
  const later = (ms: number) => {
    now += ms;
  };
  return { is, opened: () => opened, due, later };
}

describe('a keychain', () => {
  it('that was unlocked while Groundwork is open is used at the next try', async () => {
    const { is, later } = scene(locked, usable);
    expect(await is()).toBe('locked');
    later(11_000);
    expect(await is()).toBe('usable');
  });

  it('that is usable is opened once', async () => {
    const { is, later, opened } = scene(usable);
    await is();
    later(60_000);
    expect(await is()).toBe('usable');
    expect(opened()).toBe(1);
  });

  it('that refused is left alone for a while', async () => {
    const { is, later, opened } = scene(locked, usable);
    await is();
    later(5_000);
    expect(await is()).toBe('locked');
    expect(opened()).toBe(1);
  });

  it('that does not answer the second time is as it was before, and is not asked once more meanwhile', async () => {
    const { is, later, due, opened } = scene(locked, 'never');
    await is();
    later(11_000);
    for (let tries = 0; tries < 2; tries += 1) {
      const asked = is();
      await expect.poll(() => due.length).toBeGreaterThan(0);
      for (const then of due.splice(0)) then();
      expect(await asked).toBe('locked');
    }
    expect(opened()).toBe(2);
  });
});
