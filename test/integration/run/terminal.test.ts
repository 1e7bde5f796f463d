import { describe, expect, it } from 'vitest';
import { startBench } from './harness.ts';
import { SETTLED, settled } from './org.ts';
import { person } from './person.ts';

const ROLE = 'UCA – Historic Data';

describe('a person at the terminal', () => {
  it('sees the plan first, accepts the escalation by name, confirms, and hands over', async () => {
    const bench = await startBench();
    const someone = person([
      ['to accept:', `${ROLE}\n`],
      ['Apply these', 'y\n'],
      ['leave empty to do it later', 'mailed to the vendor\n'],
    ]);
    const { code } = await bench.cli(['run', 'uca-historical', ...bench.practice], { io: someone.io });
    expect(someone.left).toEqual([]);
    expect(code).toBe(0);
    const text = someone.text();
    expect(text.indexOf('Create OAuth client')).toBeLessThan(text.indexOf('to accept:'));
    expect(text.indexOf('Digest:')).toBeLessThan(text.indexOf('to accept:'));
    expect(settled(bench)).toEqual(SETTLED);
  });

  it('who mistypes the name has changed nothing', async () => {
    const bench = await startBench();
    const someone = person([['to accept:', 'uca\n']]);
    const { code } = await bench.cli(['run', 'uca-historical', ...bench.practice], { io: someone.io });
    expect(code).toBe(2);
    expect(bench.writes()).toBe(0);
    expect(someone.text()).toContain('was not accepted');
  });

  it('who says no to the plan has changed nothing and is not told to resume', async () => {
    const bench = await startBench();
    const someone = person([
      ['to accept:', `${ROLE}\n`],
      ['Apply these', 'n\n'],
    ]);
    const { code } = await bench.cli(['run', 'uca-historical', ...bench.practice], { io: someone.io });
    expect(code).toBe(5);
    expect(bench.writes()).toBe(0);
    expect(someone.text()).toContain('Not started. Nothing was changed.');
    expect(someone.text()).not.toContain('Resume');
  });

  it('who leaves the last question by Ctrl-C is told where the run stands', async () => {
    const bench = await startBench();
    const someone = person([
      ['to accept:', `${ROLE}\n`],
      ['Apply these', 'y\n'],
      ['leave empty to do it later', '\u0003'],
    ]);
    const { code } = await bench.cli(['run', 'uca-historical', ...bench.practice], { io: someone.io });
    expect(code).toBe(5);
    expect(someone.text()).toContain('groundwork resume');
    expect(settled(bench)).toEqual(SETTLED);
  });

  it('is offered the reset of a lost secret, and the run goes on', async () => {
    const bench = await startBench({
      faults: [{ match: { method: 'POST', path: '/api/v2/oauth/clients' }, times: 1, fault: { kind: 'reset-after' } }],
    });
    const someone = person([
      ['to accept:', `${ROLE}\n`],
      ['Apply these', 'y\n'],
      ['Reset the secret now?', 'y\n'],
      ['to accept:', `${ROLE}\n`],
      ['Apply', 'y\n'],
      ['secret – done', ''],
      ['Apply', 'y\n'],
      ['leave empty to do it later', 'mailed\n'],
    ]);
    const { code } = await bench.cli(['run', 'uca-historical', ...bench.practice], { io: someone.io });
    expect(someone.left).toEqual([]);
    expect(code).toBe(0);
    expect(settled(bench)).toEqual(SETTLED);
  });
});
