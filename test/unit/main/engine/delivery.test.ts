import { describe, expect, it } from 'vitest';
import type { HttpAction } from '../../../../shared/plan/action.ts';
import {
  absent,
  bench,
  byHand,
  cut,
  different,
  down,
  incomplete,
  maker,
  placeOf,
  post,
  present,
  refused,
  seeing,
  Trouble,
  unanswered,
  unknown,
} from './bench.ts';
import { run } from './do-run.ts';

const failing = (error: () => Error, times = Number.POSITIVE_INFINITY) => ({
  answer: (_request: unknown, time: number) => {
    if (time <= times) throw error();
    return {};
  },
});
const sending = (parts: Partial<HttpAction>) => maker('box', { plan: () => [post('box', parts)] });

describe('a refusal shortly after a grant', () => {
  it('means "not yet": it is asked again until it is allowed', async () => {
    const b = bench(failing(refused, 3));
    const { status, known } = await run([sending({ notYetForSeconds: 300 })], b);
    expect(status.box).toBe('done');
    expect(b.sent).toHaveLength(4);
    expect(b.pauses).toEqual([250, 250, 250]);
    expect(b.events.filter(({ type }) => type === 'not-yet')).toHaveLength(3);
    expect(known.outNow('box', 'boxId')).toBe('id-4');
    expect(b.trace.slice(0, 6)).toEqual([
      'intent box/1',
      'send POST /box',
      'outcome box/1 refused',
      'intent box/1',
      'send POST /box',
      'outcome box/1 refused',
    ]);
  });

  it('is believed once the window has passed', async () => {
    const b = bench(failing(refused));
    const begun = b.ports.clock.now();
    const { report } = await run([sending({ notYetForSeconds: 300 })], b);
    expect(report).toMatchObject({ result: 'failed', why: { family: 'permission' } });
    const waited = b.ports.clock.now() - begun;
    expect(waited).toBeGreaterThanOrEqual(300_000);
    expect(waited).toBeLessThanOrEqual(303_000);
    const left = b.events.flatMap((event) => (event.type === 'not-yet' ? [event.secondsLeft] : []));
    expect(left[0]).toBe(300);
    expect(left.at(-1)).toBeGreaterThan(0);
    expect(left).toEqual([...left].sort((x, y) => y - x));
  });

  it('is final at once where no grant was made', async () => {
    const b = bench(failing(refused));
    await run([sending({})], b);
    expect(b.sent).toHaveLength(1);
  });

  it('is no reason to repeat any other failure', async () => {
    const b = bench(failing(down));
    await run([sending({ notYetForSeconds: 300 })], b);
    expect(b.sent).toHaveLength(1);
  });

  it('can be stopped while waiting', async () => {
    const b: ReturnType<typeof bench> = bench({ ...failing(refused), onSleep: () => b.stop.abort() });
    const { report } = await run([sending({ notYetForSeconds: 300 })], b);
    expect(report.result).toBe('stopped');
    expect(b.sent).toHaveLength(1);
  });
});

describe('a fault that an action tolerates', () => {
  const courtesy = (code: string) =>
    maker('box', { plan: () => [post('box', { tolerates: [code] }), post('box', { id: 'box/2', path: ['/gone'] })] });

  it('does not keep the next action from being sent', async () => {
    const b = bench(failing(refused, 1));
    const { status } = await run([courtesy('refused')], b);
    expect(status.box).toBe('done');
    expect(b.sent.map(placeOf)).toEqual(['/box', '/gone']);
  });

  it('is only the one named', async () => {
    const b = bench(failing(refused, 1));
    const { status } = await run([courtesy('down')], b);
    expect(status.box).toBe('failed');
    expect(b.sent).toHaveLength(1);
  });
});

describe('a write whose answer was lost', () => {
  it('is found done by looking, and never repeated', async () => {
    const b = bench(failing(cut));
    const { report, known } = await run(
      [maker('box', { observe: seeing(absent, absent, present({ boxId: 'b1' })) })],
      b,
    );
    expect(b.sent).toHaveLength(1);
    expect(report.result).toBe('done');
    expect(report.steps[0]).toMatchObject({ status: 'done', reason: expect.stringContaining('found in place') });
    expect(known.outNow('box', 'boxId')).toBe('b1');
    expect(known.record('box')).toMatchObject({ owned: true, unanswered: false });
    expect(b.trace.slice(2, 4)).toEqual(['outcome box/1 unknown', 'outcome box/found resolved']);
  });

  it('is looked for while lists lag behind, before "absent" is believed', async () => {
    const b = bench(failing(cut));
    const late = seeing(absent, absent, absent, absent, present({ boxId: 'b1' }));
    const { status } = await run([maker('box', { observe: late })], b);
    expect(status.box).toBe('done');
    expect(b.pauses).toEqual([2_000, 2_000]);
    expect(b.sent).toHaveLength(1);
  });

  it('fails, and stays in doubt, when it does not show', async () => {
    const b = bench(failing(cut));
    const { report, known } = await run([maker('box')], b);
    expect(report).toMatchObject({ result: 'failed', why: { problem: { code: 'cut' } } });
    expect(b.sent).toHaveLength(1);
    expect(b.pauses.reduce((sum, each) => sum + each, 0)).toBe(10_000);
    expect(known.record('box')).toMatchObject({ owned: false, unanswered: true });
  });

  it('leaves a decision open when what it made is incomplete', async () => {
    const b = bench(failing(cut, 1));
    const half = maker('box', { observe: seeing(absent, absent, incomplete({ boxId: 'b1' })) });
    const { report, status, known } = await run([half, maker('lid', { after: ['box'] })], b);
    expect(status).toEqual({ box: 'open', lid: 'done' });
    expect(report.why?.problem.code).toBe('half-there');
    expect(known.outNow('box', 'boxId')).toBe('b1');
  });

  it('still asks for what a person has to do afterwards', async () => {
    const asked: string[] = [];
    const b = bench({
      ...failing(cut),
      confirm: (action) => {
        asked.push(action.id);
        return { by: 'me', note: 'ok' };
      },
    });
    const both = maker('box', {
      observe: seeing(absent, absent, present()),
      plan: () => [post('box'), byHand('box', { id: 'box/2' })],
    });
    await run([both], b);
    expect(asked).toEqual(['box/2']);
  });

  it('is not looked for when the look fails too', async () => {
    const b = bench(failing(cut));
    const { report } = await run([maker('box', { observe: seeing(absent, absent, unknown(down())) })], b);
    expect(report.why?.problem.code).toBe('cut');
  });

  it('keeps what was there before the first try', async () => {
    const b = bench(failing(cut));
    const paint = maker('box', {
      observe: seeing(different('red'), different('red'), present()),
      plan: (seen) => (seen.is === 'different' ? [post('box')] : []),
    });
    const { known } = await run([paint], b);
    expect(known.record('box')).toMatchObject({ owned: true, before: 'red' });
  });
});

describe('a write that an earlier run left in doubt', () => {
  it('is sent again only after "absent" has stayed so for a while', async () => {
    const b = bench();
    const { status } = await run([maker('box')], b, { box: unanswered() });
    expect(b.pauses).toEqual([2_000, 2_000, 2_000, 2_000, 2_000]);
    expect(b.sent).toHaveLength(1);
    expect(status.box).toBe('done');
  });

  it('is claimed, not repeated, when it shows just before sending', async () => {
    const b = bench();
    const late = maker('box', { observe: seeing(absent, absent, present({ boxId: 'b1' })) });
    const { status, known } = await run([late], b, { box: unanswered('red') });
    expect(b.sent).toEqual([]);
    expect(status.box).toBe('done');
    const record = { out: { boxId: 'b1' }, owned: true, before: 'red', unanswered: false };
    expect(known.record('box')).toMatchObject(record);
    expect(b.trace[0]).toBe('outcome box/found resolved');
  });

  it('is claimed when the plan saw it already', async () => {
    const b = bench();
    const { status, known } = await run([maker('box', { observe: seeing(present({ boxId: 'b1' })) })], b, {
      box: unanswered(),
    });
    expect(status.box).toBe('present');
    expect(known.record('box')?.owned).toBe(true);
    expect(b.trace[0]).toBe('outcome box/found resolved');
  });

  it('is not waited for where no answer was lost', async () => {
    const b = bench();
    await run([maker('box')], b);
    expect(b.pauses).toEqual([]);
  });
});

describe('secrets', () => {
  const yields = [
    { pointer: '/secret', name: 'boxKey', subject: { pointer: '/id' }, keptIn: 'a drawer' },
    { pointer: '/pin', name: 'boxPin', subject: { id: 'fixed' }, keptIn: 'a drawer' },
  ] as const;
  const secrets = new Map<string, unknown>([
    ['boxKey', 'opaque key'],
    ['boxPin', 'opaque pin'],
  ]);
  const answer = () => ({ secrets, body: { id: 'b1' } });

  it('are kept before the outcome is written, each under its subject', async () => {
    const kept: unknown[] = [];
    const keep = async (...each: unknown[]) => void kept.push(each);
    const b = bench({ answer, keep });
    await run([sending({ yields })], b);
    expect(b.trace.slice(0, 5)).toEqual([
      'intent box/1',
      'send POST /box',
      'keep boxKey of b1',
      'keep boxPin of fixed',
      'outcome box/1 ok',
    ]);
    expect(kept).toEqual([
      ['boxKey', 'b1', 'opaque key'],
      ['boxPin', 'fixed', 'opaque pin'],
    ]);
  });

  it('that cannot be kept are recorded with the answer and reported; the others are still kept', async () => {
    const keep = async (name: string) => {
      if (name === 'boxKey') throw new Trouble('drawer-locked', 'attention');
    };
    const b = bench({ answer, keep });
    const { report, status } = await run([sending({ yields }), maker('lid', { after: ['box'] })], b);
    expect(b.trace).toContain('keep boxPin of fixed');
    expect(b.lines.find(({ kind }) => kind === 'outcome')).toMatchObject({
      status: 'ok',
      reply: { id: 'b1' },
      problem: { code: 'drawer-locked' },
    });
    // It was done: what builds on it goes on, and the run ends with the trouble.
    expect(status).toEqual({ box: 'open', lid: 'done' });
    expect(report.result).toBe('attention');
    expect(report.why?.problem.code).toBe('drawer-locked');
  });

  it('stand in requests only where the writer sees them', async () => {
    const b = bench();
    await run([sending({ body: { key: { $secret: 'boxKey' } }, headers: { auth: { $secret: 'token' } } })], b);
    expect(b.sent[0]).toMatchObject({ body: { key: { secret: 'boxKey' } }, headers: { auth: { secret: 'token' } } });
    expect(b.lines[0]).toMatchObject({ request: { body: { key: '‹secret boxKey›' } } });
    expect(JSON.stringify(b.lines)).not.toContain('{"secret":');
  });
});
