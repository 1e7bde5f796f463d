import { describe, expect, it } from 'vitest';
import { RunSession } from '../../../../main/desk/run-session.ts';
import { Secret } from '../../../../main/vault/secret.ts';
import type { ActionView, RunState } from '../../../../shared/ipc/views.ts';

const ASKED: ActionView = {
  id: 'send/1',
  step: 'send',
  stepTitle: 'Hand over',
  kind: 'manual',
  summary: 'Send the form',
  reversible: false,
  needs: [],
  yields: [],
};

function session() {
  const told: RunState[] = [];
  const tell = (state: RunState) => void told.push(state);
  const made = new RunSession(
    {
      engagement: 'e',
      runbook: 'r',
      purpose: 'run',
      state: 'running',
      startedAt: '2026-01-31T09:30:00.000Z',
      steps: [{ id: 'oauth', title: 'Client', actor: 'api', status: 'now' }],
      findings: [],
      rows: 0,
      checks: [],
    },
    { push: tell, last: tell },
  );
  return { told, made, controller: new AbortController() };
}

describe('a run in the window', () => {
  it('tells nothing before it has begun', () => {
    const { told, made } = session();
    made.update((state) => ({ ...state, rows: 3 }));
    expect(told).toEqual([]);
    made.publish();
    made.publish();
    expect(told.map(({ rows }) => rows)).toEqual([3]);
  });

  it('waits for the answer to the step that is asked, and to no other', async () => {
    const { made, controller } = session();
    expect(() => made.answer('send', { note: 'x' })).toThrow(expect.objectContaining({ code: 'nothing-asked' }));
    const answer = made.ask(ASKED, controller.signal);
    expect(made.state.asked?.step).toBe('send');
    expect(() => made.answer('oauth', { note: 'x' })).toThrow(expect.objectContaining({ code: 'nothing-asked' }));
    made.answer('send', { note: 'sent by mail' });
    expect(await answer).toEqual({ note: 'sent by mail' });
    expect(made.state.asked).toBeUndefined();
    expect(() => made.answer('send', { note: 'again' })).toThrow(expect.objectContaining({ code: 'nothing-asked' }));
  });

  it('does not confirm by a second click what the step asks for next', async () => {
    const { made, controller } = session();
    const first = made.ask({ ...ASKED, id: 'send/1' }, controller.signal);
    made.answer('send', { note: 'one' }, 'send/1');
    expect(await first).toEqual({ note: 'one' });
    const second = made.ask({ ...ASKED, id: 'send/2' }, controller.signal);
    expect(() => made.answer('send', { note: 'one' }, 'send/1')).toThrow(
      expect.objectContaining({ code: 'nothing-asked' }),
    );
    made.answer('send', { note: 'two' }, 'send/2');
    expect(await second).toEqual({ note: 'two' });
  });

  it('hands a secret that the step asks for to the run, and shows it nowhere', async () => {
    const { told, made, controller } = session();
    made.publish();
    const answer = made.ask({ ...ASKED, asks: { secret: 'otpCode', label: 'Code' } }, controller.signal);
    const code = new Secret('246810');
    made.answer('send', { note: 'read to me', secret: code });
    expect((await answer)?.secret).toBe(code);
    expect(JSON.stringify(told)).not.toContain('246810');
  });

  it('gives a question up when it is stopped', async () => {
    const { made, controller } = session();
    const answer = made.ask(ASKED, controller.signal);
    controller.abort();
    await expect(answer).rejects.toMatchObject({ code: 'stopped-by-operator' });
    expect(made.state.asked).toBeUndefined();
    await expect(made.ask(ASKED, controller.signal)).rejects.toMatchObject({ code: 'stopped-by-operator' });
  });

  it('gives the secrets that the step asks to be copied, those only, and only while it asks', async () => {
    const { told, made, controller } = session();
    made.publish();
    const copy = [
      { label: 'url', value: 'https://nexus.example' },
      { label: 'password', value: '‹secret nexusApiKey›', secret: 'nexusApiKey' },
    ];
    const answer = made.ask({ ...ASKED, copy }, controller.signal, async (name) => new Secret(`text of ${name}`));
    expect((await made.askedSecret('nexusApiKey'))?.equals(new Secret('text of nexusApiKey'))).toBe(true);
    expect(await made.askedSecret('databaseUrl')).toBeUndefined();
    made.answer('send', { note: 'done' });
    await answer;
    expect(await made.askedSecret('nexusApiKey')).toBeUndefined();
    expect(JSON.stringify(told)).not.toContain('text of');
  });

  it('holds a fresh secret until it was noted, and never in its state', async () => {
    const { told, made, controller } = session();
    made.publish();
    const noted = made.noted('clientSecret', new Secret('a-fresh-secret'), controller.signal);
    expect(made.state.reveal).toEqual({ step: 'oauth', name: 'clientSecret' });
    expect(made.fresh(undefined)?.equals(new Secret('a-fresh-secret'))).toBe(true);
    expect(made.fresh('clientSecret')).toBe(made.fresh(undefined));
    expect(made.fresh('nexusApiKey')).toBeUndefined();
    made.answer('oauth', undefined);
    await noted;
    expect([made.fresh(undefined), made.state.reveal]).toEqual([undefined, undefined]);
    expect(JSON.stringify(told)).not.toContain('a-fresh-secret');
  });

  it('says that a secret was not noted when it is stopped before', async () => {
    const { made, controller } = session();
    const noted = made.noted('clientSecret', new Secret('a-fresh-secret'), controller.signal);
    controller.abort();
    await expect(noted).rejects.toMatchObject({ code: 'secret-not-noted' });
  });

  it('stops once, and ends with nothing left open', async () => {
    const { told, made } = session();
    made.publish();
    made.stopping();
    made.stopping();
    expect(told.map(({ state }) => state)).toEqual(['running', 'stopping']);
    made.end((state) => ({ ...state, now: 'x', waiting: { until: 'x', elapsedSeconds: 1, atMostSeconds: 2 } }));
    expect(told.at(-1)).toMatchObject({ state: 'ended' });
    expect(told.at(-1)).not.toHaveProperty('now');
    expect(told.at(-1)).not.toHaveProperty('waiting');
    made.stopping();
    expect(made.state.state).toBe('ended');
  });
});
