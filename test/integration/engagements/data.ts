import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A fresh folder that goes with the test. */
export async function freshFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'groundwork-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A clock that moves a second with every look, and random bytes that never repeat. */
export function steady() {
  let now = Date.UTC(2026, 0, 1);
  let byte = 0;
  return {
    clock: {
      now: () => {
        now += 1000;
        return now;
      },
    },
    random: (count: number) =>
      Uint8Array.from({ length: count }, () => {
        byte = (byte + 7) % 251;
        return byte;
      }),
  };
}
