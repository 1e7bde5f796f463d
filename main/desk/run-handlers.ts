import type { Handlers } from '../../shared/ipc/contract.ts';
import { Secret } from '../vault/secret.ts';
import type { DeskContext } from './context.ts';
import { exportPlan } from './plan-export.ts';
import { makePlanView } from './plan-make.ts';
import { NothingAsked } from './run-faults.ts';
import { runMemoryOf } from './run-memory.ts';
import { startRun } from './run-start.ts';

type RunChannel =
  | 'plan.make'
  | 'plan.export'
  | 'run.start'
  | 'run.state'
  | 'run.stop'
  | 'run.answer'
  | 'exchanges.list';

/** Plans and runs of the window. */
export function runHandlers(desk: DeskContext): Pick<Handlers, RunChannel> {
  const { sessions } = runMemoryOf(desk);
  return {
    'plan.make': (request) => makePlanView(desk, request),
    'plan.export': async (request) => ({ file: await exportPlan(desk, request) }),
    'run.start': (request) => startRun(desk, request),
    async 'run.state'({ engagement }) {
      const session = sessions.get(engagement);
      return session === undefined ? {} : { state: session.state };
    },
    async 'run.stop'({ engagement }) {
      const work = desk.works.of(engagement);
      if (work === undefined) return {};
      sessions.get(engagement)?.stopping();
      work.stop();
      return {};
    },
    async 'run.answer'({ engagement, step, action, note, secret }) {
      const session = sessions.get(engagement);
      if (session === undefined) throw new NothingAsked();
      const given = secret === undefined || secret === '' ? {} : { secret: new Secret(secret) };
      session.answer(step, note === undefined ? undefined : { note, ...given }, action);
      return {};
    },
    async 'exchanges.list'({ engagement }) {
      return { exchanges: [...desk.exchanges.of(engagement)] };
    },
  };
}
