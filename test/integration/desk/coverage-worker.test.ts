import { monitorEventLoopDelay } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { type CoverageBench, findings, page, role, type State, startCoverageBench } from './coverage-bench.ts';

const VIEW = 'analytics:conversationDetail:view';
const USERS = 'directory:user:view';
const MEGABYTE = 2 ** 20;

/** A listing of at least that many megabytes, as the API would give it. */
function listing(megabytes: number): Buffer {
  const parts: string[] = [];
  let length = 0;
  for (let index = 0; length < megabytes * MEGABYTE; index += 1) {
    const permissions = Array.from({ length: 120 }, (_, each) => `domain${each % 40}:entity${each}:action${index % 7}`);
    const text = JSON.stringify({ ...role(`Role ${index}`, VIEW, ...permissions), description: 'As it was exported.' });
    parts.push(text);
    length += text.length + 1;
  }
  return Buffer.from(`{"entities":[${parts.join(',')}]}`);
}

const big = listing(50);

describe('a listing of 50 MB', () => {
  it('is read beside main, which answers all the while', async () => {
    const bench = await startCoverageBench({ limits: {} });
    await bench.need(VIEW, USERS);
    const lag = monitorEventLoopDelay({ resolution: 5 });
    let reading = true;
    const began = performance.now();
    const dropped = bench.drop('all roles.json', big).finally(() => {
      reading = false;
    });
    const answers: { readonly version: number; readonly whileReading: boolean }[] = [];
    lag.enable();
    while (reading) {
      const { version } = await bench.call('coverage.state', {});
      await bench.call('runbooks.list', {});
      answers.push({ version, whileReading: reading });
      await new Promise((resolve) => setImmediate(resolve));
    }
    lag.disable();
    const took = performance.now() - began;
    const state = await dropped;
    expect(state.inputs).toMatchObject([{ format: 'roles', unread: 0 }]);
    expect(state.inputs[0]?.roles).toBeGreaterThan(1_000);
    expect(answers.filter(({ whileReading }) => whileReading).length).toBeGreaterThan(20);
    // No turn of main's loop was as long as a good part of the reading.
    expect(lag.max / 1e6).toBeLessThan(took / 2);
    // What was asked for meanwhile is of the comparison before it.
    expect(answers[0]?.version).toBeLessThan(state.version);
    expect(findings(await bench.report())).toEqual({ [VIEW]: 'granted', [USERS]: 'missing' });
  }, 120_000);
});

/** The state in which the worker's death is told. */
async function died(bench: CoverageBench, drop: Promise<State>): Promise<State> {
  const state = await drop;
  expect(state.inputs.at(-1)?.problem).toMatchObject({ code: 'coverage-worker-failed', field: 'all roles.json' });
  expect(await bench.call('coverage.state', {})).toEqual(state);
  return state;
}

describe('a file that is too much', () => {
  it('is said to be, with everything that was lost with it; the choices stay, and reading goes on', async () => {
    const bench = await startCoverageBench({ limits: { memoryMb: 64 } });
    const { inputs } = await bench.drop('small.json', page(role('Analyst', VIEW)));
    const broken = await bench.drop('broken.json', '{"entities": [');
    const chosen = await bench.need(VIEW, USERS);
    const state = await died(bench, bench.drop('all roles.json', big));
    expect(state.version).toBeGreaterThan(chosen.version);
    expect(state.inputs.map(({ name, roles }) => [name, roles])).toEqual([
      ['small.json', 0],
      ['broken.json', 0],
      ['all roles.json', 0],
    ]);
    expect(state.inputs[0]).toMatchObject({ id: inputs[0]?.id, problem: { code: 'coverage-worker-failed' } });
    expect(state.inputs[0]?.problem?.message).toContain('memory');
    // What was wrong with a file before is still what is wrong with it.
    expect(state.inputs[1]?.problem).toEqual(broken.inputs[1]?.problem);
    expect(state.need).toEqual(chosen.need);
    expect(findings(await bench.report())).toEqual({ [VIEW]: 'unchecked', [USERS]: 'unchecked' });
    expect(bench.toldOf('coverage-state').at(-1)?.version).toBe(state.version);

    await bench.call('coverage.clear', {});
    const after = await bench.drop('small.json', page(role('Analyst', VIEW)));
    expect(after.inputs).toMatchObject([{ name: 'small.json', roles: 1 }]);
    expect(after.version).toBeGreaterThan(state.version);
    expect(findings(await bench.report())).toEqual({ [VIEW]: 'granted', [USERS]: 'missing' });
  }, 120_000);

  it('does not keep the window from closing', async () => {
    const bench = await startCoverageBench({ limits: {} });
    await bench.call('coverage.state', {});
    const dropped = bench.drop('all roles.json', big, 16 * MEGABYTE);
    const refused = expect(dropped).rejects.toMatchObject({ code: 'coverage-worker-failed', family: 'stopped' });
    await new Promise((resolve) => setTimeout(resolve, 300));
    await bench.close();
    await refused;
  }, 120_000);
});
