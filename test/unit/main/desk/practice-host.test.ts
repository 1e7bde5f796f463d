import { describe, expect, it } from 'vitest';
import { practiceHost } from '../../../../main/desk/practice-host.ts';
import type { Practice } from '../../../../main/practice/start.ts';

function startings(...results: readonly (Error | string)[]) {
  const left = [...results];
  const closed: string[] = [];
  const start = async () => {
    const next = left.shift();
    if (typeof next !== 'string') throw next;
    const json = { genesysCloud: { origin: next } } as Practice['json'];
    return { json, close: async () => void closed.push(next) };
  };
  return { start, closed };
}

describe('the practice systems of a window', () => {
  it('start at the second try when something kept them from it at the first', async () => {
    const { start, closed } = startings(new Error('no port'), 'http://127.0.0.1:5001');
    const host = practiceHost(undefined, start);
    await expect(host.origin()).rejects.toThrow('no port');
    expect(await host.origin()).toBe('http://127.0.0.1:5001');
    await host.close();
    expect(closed).toEqual(['http://127.0.0.1:5001']);
  });

  it('do not keep the window from closing when they never started', async () => {
    const host = practiceHost(undefined, startings(new Error('no port')).start);
    const asked = host.origin().catch(() => 'refused');
    await host.close();
    expect(await asked).toBe('refused');
  });
});
