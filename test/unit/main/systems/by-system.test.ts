import { describe, expect, it } from 'vitest';
import type { Call, WriteRequest } from '../../../../main/engine/call.ts';
import { bySystem, type SystemSide } from '../../../../main/systems/by-system.ts';

const call = (system: string): Call<'read', string> => ({
  effect: 'read',
  system,
  name: 'test.get',
  method: 'GET',
  path: '/',
  reply: String,
});
const write = (system: string): WriteRequest => ({
  kind: 'http',
  system,
  method: 'POST',
  path: '/',
  headers: {},
  body: null,
  yields: [],
});

/** A side that says which call reached it. */
function side(name: string, seconds = 0): SystemSide {
  return {
    read: async (asked) => asked.reply(`${name} read`),
    sendWrite: async () => ({ status: 200, body: `${name} wrote`, secrets: new Map() }),
    waitSeconds: () => seconds,
  };
}

describe('one reader and writer over several systems', () => {
  it('takes each call to its own system', async () => {
    const both = bySystem({ one: side('one'), two: side('two') });
    expect(await both.read(call('one'))).toBe('one read');
    expect(await both.read(call('two'))).toBe('two read');
    expect((await both.sendWrite(write('two'))).body).toBe('two wrote');
  });

  it('asks a function each time who a system is seen as', async () => {
    let who = side('nobody');
    const both = bySystem({ one: () => who });
    who = side('the client');
    expect(await both.read(call('one'))).toBe('the client read');
  });

  it.each(['three', 'toString', '__proto__'])('sends nothing to %s, which it does not know', async (system) => {
    const both = bySystem({ one: side('one') });
    await expect(both.read(call(system))).rejects.toThrow(system);
    await expect(both.sendWrite(write(system))).rejects.toThrow(system);
  });

  it('writes nothing where there is only a reader', async () => {
    const { read } = side('gateway');
    await expect(bySystem({ gateway: { read } }).sendWrite(write('gateway'))).rejects.toThrow('gateway');
  });

  it('waits for the system that asks for the longest wait', () => {
    expect(bySystem({ one: side('one', 3), two: side('two', 7), three: () => side('three', 9) }).waitSeconds?.()).toBe(
      7,
    );
    expect(bySystem({}).waitSeconds?.()).toBe(0);
  });
});
