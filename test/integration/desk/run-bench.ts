import { formHandlers } from '../../../main/desk/form-handlers.ts';
import { revealHandlers } from '../../../main/desk/reveal-handlers.ts';
import { runHandlers } from '../../../main/desk/run-handlers.ts';
import { runbookHandlers } from '../../../main/desk/runbook-handlers.ts';
import { Secret } from '../../../main/vault/secret.ts';
import type { ReplyOf, RequestOf } from '../../../shared/ipc/contract.ts';
import type { RunState } from '../../../shared/ipc/views.ts';
import profile from '../../../shared/profiles/uca-historical.json' with { type: 'json' };
import { type DeskBench, type DeskBenchOptions, startDeskBench } from './desk-bench.ts';

export const RUNBOOK = profile.id;
export const ROLE = profile.role.name;
export const CLIENT = profile.client.name;

/** A desk with an engagement in it, and the way through plan and run. */
export interface RunBench extends DeskBench {
  readonly engagement: string;
  writes(): number;
  plan(more?: Partial<RequestOf<'plan.make'>>): Promise<ReplyOf<'plan.make'>>;
  /** Plans, accepts what must be typed, starts; answers with the first state. */
  start(more?: Partial<RequestOf<'run.start'>>): Promise<RunState>;
  /** The same to its end; every manual step is confirmed, and a revealed secret noted. */
  run(more?: Partial<RequestOf<'run.start'>>): Promise<RunState>;
  /** The end of the run that is going on. */
  ended(): Promise<RunState>;
}

/** `real`: an engagement outside of practice, at the practice organization's address, signed in as its administrator. */
export interface RunBenchOptions extends Omit<DeskBenchOptions, 'groups'> {
  readonly real?: boolean;
}

export async function startRunBench({ real = false, ...options }: RunBenchOptions = {}): Promise<RunBench> {
  const bench = await startDeskBench({
    groups: [runHandlers, formHandlers, revealHandlers, runbookHandlers],
    ...options,
  });
  const { app, desk, org } = bench;
  const target = { origin: org.origin, label: 'Practice organization' };
  const made = await app.store.create({ customer: 'Harbour Bank', practice: !real, target });
  if (real) {
    const typed = {
      address: org.origin,
      operatorClientId: org.samples.admin.clientId,
      operatorClientSecret: { prompt: true },
    };
    const at = made.createdAt;
    const facts = Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, { value, from: {}, at }]));
    await app.store.save({ ...made, facts });
    desk.held.set(made.id, 'operatorClientSecret', new Secret(org.samples.admin.clientSecret));
  }
  const base = { engagement: made.id, runbook: RUNBOOK, purpose: 'run', accept: {} } as const;
  const plan: RunBench['plan'] = (more = {}) => bench.call('plan.make', { ...base, ...more });
  const start: RunBench['start'] = async (more = {}) => {
    if (more.purpose === 'verify') return bench.call('run.start', { ...base, ...more });
    const { purpose = 'run', accept = {}, place } = more;
    const { digest, actions, resumes } = await plan({ purpose, accept, ...(place === undefined ? {} : { place }) });
    const typed = Object.fromEntries(actions.flatMap((action) => (action.typed ? [[action.step, action.typed]] : [])));
    const resume = resumes === undefined ? {} : { resume: resumes };
    return bench.call('run.start', { ...base, digest, ...resume, ...more, accept: { ...typed, ...accept } });
  };
  let runs = 0;
  const ended: RunBench['ended'] = () =>
    bench.until('run-state', ({ state }) => state === 'ended' && endedRuns() > runs);
  const endedRuns = () => bench.toldOf('run-state').filter(({ state }) => state === 'ended').length;
  return {
    ...bench,
    engagement: made.id,
    writes: () => org.counts().write,
    plan,
    start,
    ended,
    async run(more) {
      runs = endedRuns();
      const first = await start(more);
      const answered = new Set<string>();
      for (;;) {
        const { state = first } = await bench.call('run.state', { engagement: made.id });
        if (state.state === 'ended') return state;
        const step = state.asked?.step ?? state.reveal?.step;
        if (step !== undefined && !answered.has(step)) {
          answered.add(step);
          await bench.call('run.answer', { engagement: made.id, step, note: 'sent by mail' });
        }
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
  };
}
