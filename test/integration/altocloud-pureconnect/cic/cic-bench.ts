import { afterEach } from 'vitest';
import { StepFold } from '../../../../main/engagements/step-fold.ts';
import type { Writer } from '../../../../main/engine/call.ts';
import type { RunEvent } from '../../../../main/engine/events.ts';
import type { Notebook } from '../../../../main/engine/knowledge.ts';
import { makePlan, type Plan, problemsOf } from '../../../../main/engine/plan.ts';
import type { Confirmation, Ports, RunLog } from '../../../../main/engine/ports.ts';
import { applyPlan } from '../../../../main/engine/run.ts';
import type { Step, StepRecord } from '../../../../main/engine/step.ts';
import { applyUndo, planUndo, type UndoPlan } from '../../../../main/engine/undo.ts';
import { verifyRun } from '../../../../main/engine/verify.ts';
import type { IcwsOptions } from '../../../../main/practice/icws/options.ts';
import { type PracticeIcws, startPracticeIcws } from '../../../../main/practice/icws/start.ts';
import { cicSteps } from '../../../../main/runbooks/altocloud-pureconnect/cic/steps.ts';
import type { AltocloudContext } from '../../../../main/runbooks/altocloud-pureconnect/context.ts';
import type { Purpose } from '../../../../main/runbooks/purpose.ts';
import { createIcws } from '../../../../main/systems/icws/system.ts';
import { Secret } from '../../../../main/vault/secret.ts';
import type { JsonObject } from '../../../../shared/json.ts';
import type { ManualAction } from '../../../../shared/plan/action.ts';
import { bench as ports } from '../../../unit/main/engine/bench.ts';
import { leapingClock } from '../../run/harness.ts';
import { makeTransport } from '../../systems/make-transport.ts';

/** What one pass starts from. */
export interface Pass {
  readonly values?: JsonObject;
  readonly purpose?: Purpose;
  /** Values name no CIC server, or no user of it. */
  readonly cic?: 'none' | 'no-account';
  readonly password?: string;
  /** What somebody says of a manual action; default: it is done. */
  readonly confirm?: (action: ManualAction) => Confirmation | 'later';
  /** The file is still to be loaded: its step is a manual one of this run, and does this. */
  readonly loads?: () => void;
  /** Called with each event. */
  readonly onEvent?: (event: RunEvent, stop: () => void) => void;
  /** Stands between the engine and the writer. */
  readonly through?: (writer: Writer) => Writer;
}

/** The steps of the CIC server on a practice one of their own. What a run journals, the next pass finds. */
export interface CicBench {
  readonly icws: PracticeIcws;
  readonly records: ReadonlyMap<string, StepRecord>;
  plan(pass?: Pass): Promise<Plan>;
  run(pass?: Pass): Promise<{ readonly plan: Plan; readonly report: Awaited<ReturnType<typeof applyPlan>> }>;
  verify(pass?: Pass): ReturnType<typeof verifyRun>;
  undo(pass?: Pass): Promise<{ readonly plan: UndoPlan; readonly report: Awaited<ReturnType<typeof applyUndo>> }>;
  /** Ids of all licences of a user, in the order of the server. */
  licencesOf(user: string): readonly string[];
  /** Codes of everything that a plan has to say. */
  said(plan: Plan): readonly string[];
  parameter(name: string): string | undefined;
}

const toClose: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of toClose.splice(0)) await close();
});

export async function startCic(options: IcwsOptions = {}): Promise<CicBench> {
  const clock = leapingClock();
  const icws = await startPracticeIcws({ now: clock.now, sleep: (ms) => clock.sleep(ms), ...options });
  toClose.push(() => icws.close());
  const folds = new Map<string, StepFold>();
  const confirmed = new Set<string>();
  const fold = (step: string) => {
    const found = folds.get(step) ?? new StepFold();
    folds.set(step, found);
    return found;
  };
  const at = () => new Date(clock.now()).toISOString();
  const { user, password, userIds, workgroupIds } = icws.samples;

  function opened({ values = {}, purpose = 'run', ...pass }: Pass) {
    const transport = makeTransport(clock, { origins: { hosts: [], named: [icws.origin] } });
    const side = createIcws({
      transportTo: () => transport,
      origin: icws.origin,
      account: async () => ({ user, password: new Secret(pass.password ?? password) }),
      sessions: { opening: async () => ({ opened: async () => {}, closed: async () => {}, left: async () => {} }) },
    });
    const context: AltocloudContext = {
      purpose,
      clock,
      target: { loginOrigin: 'https://login.mypurecloud.com', apiOrigin: 'https://api.mypurecloud.com' } as never,
      cic: pass.cic === 'none' ? undefined : { origin: icws.origin, hasAccount: pass.cic === undefined },
      siteUrl: undefined,
      bundledCatalogue: async () => {
        throw new Error('No step of the CIC server asks for permissions.');
      },
      secretAtHand: async () => true,
    };
    const load: Step = {
      id: 'alto-license-load',
      title: 'Load the licence file',
      actor: 'manual',
      after: [],
      observe: async () => (pass.loads === undefined ? { is: 'present', out: {} } : { is: 'absent' }),
      plan: (seen) => (seen.is === 'absent' ? [loading] : []),
    };
    const all: JsonObject = { userIds: [...userIds], workgroupIds: [...workgroupIds], ...values };
    const stop = new AbortController();
    const log: RunLog = {
      intent: async ({ action, step, before }) => {
        fold(step).add({
          kind: 'intent',
          action,
          step,
          at: at(),
          request: null,
          ...(before === undefined ? {} : { before }),
        });
      },
      outcome: async ({ action, step, status }) => fold(step).add({ kind: 'outcome', action, step, status, at: at() }),
      step: async ({ step, status, out, durationMs }) =>
        fold(step).add({ kind: 'step', step, status, out, durationMs, at: at() }),
      check: async () => {},
      finding: async () => {},
      manual: async ({ step }) => void confirmed.add(step),
      undone: async ({ step }) => {
        fold(step).add({ kind: 'undone', step, at: at() });
        confirmed.delete(step);
      },
      ended: async () => {},
    };
    const all_: Ports = {
      ...ports().ports,
      clock,
      log,
      signal: stop.signal,
      writer: pass.through?.(side) ?? side,
      emit: (event) => pass.onEvent?.(event, () => stop.abort()),
      decider: {
        async confirm(action) {
          if (action.step === load.id) pass.loads?.();
          return pass.confirm?.(action) ?? { by: 'Sam', note: 'done' };
        },
      },
    };
    const runbook = { id: 'cic', title: 'CIC', target: icws.origin, steps: [load, ...cicSteps(context)] };
    return { runbook, given: { values: all, accepted: {}, records: records() }, side, ports: all_ };
  }

  function records(): ReadonlyMap<string, StepRecord> {
    return new Map(
      [...folds].map(([step, { record }]) => [step, confirmed.has(step) ? { ...record, confirmed: true } : record]),
    );
  }

  const signal = new AbortController().signal;
  const planned = async (pass: Pass): Promise<{ plan: Plan; known: Notebook } & ReturnType<typeof opened>> => {
    const open = opened(pass);
    return { ...open, ...(await makePlan(open.runbook, open.given, open.side, signal)) };
  };

  return {
    icws,
    get records() {
      return records();
    },
    async plan(pass = {}) {
      const { plan, side } = await planned(pass);
      await side.close();
      return plan;
    },
    async run(pass = {}) {
      const { runbook, plan, known, side, ports: own } = await planned(pass);
      const report = await applyPlan(runbook, plan, known, side, own);
      await side.close();
      return { plan, report };
    },
    async verify(pass = {}) {
      const { runbook, plan, known, side, ports: own } = await planned({ purpose: 'verify', ...pass });
      const report = await verifyRun(runbook, { plan, known }, side, own);
      await side.close();
      return report;
    },
    async undo(pass = {}) {
      const { runbook, given, side, ports: own } = opened({ purpose: 'undo', ...pass });
      const { plan, known } = await planUndo(runbook, given, side, signal);
      const report = await applyUndo(plan, known, side, own);
      await side.close();
      return { plan, report };
    },
    licencesOf: (id) =>
      (icws.state.collections.users.get(id)?.licenseProperties.additionalLicenses ?? []).map((one) => one.id),
    said: (plan) => problemsOf(plan).map(({ code }) => code),
    parameter: (name) => icws.state.collections['server-parameters'].get(name)?.value,
  };
}

const loading: ManualAction = {
  id: 'alto-license-load/1',
  step: 'alto-license-load',
  kind: 'manual',
  summary: 'Load the licence file',
  reversible: false,
  clicks: [],
  copy: [],
  readBack: false,
};

/** Methods and paths of a plan's requests. */
export function requestsIn({ actions }: Pick<Plan, 'actions'>): readonly string[] {
  return actions.map((action) => (action.kind === 'http' ? `${action.method} ${action.path.join('')}` : action.id));
}
