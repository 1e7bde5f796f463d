import { afterEach } from 'vitest';
import { loadBundledCatalogue } from '../../../main/catalogue/load.ts';
import type { Entry } from '../../../main/engagements/journal-line.ts';
import { StepFold } from '../../../main/engagements/step-fold.ts';
import type { RunEvent } from '../../../main/engine/events.ts';
import { makePlan, type Plan } from '../../../main/engine/plan.ts';
import type { Ports } from '../../../main/engine/ports.ts';
import { applyPlan } from '../../../main/engine/run.ts';
import type { Runbook } from '../../../main/engine/runbook.ts';
import type { Step, StepRecord } from '../../../main/engine/step.ts';
import { applyUndo, planUndo } from '../../../main/engine/undo.ts';
import { verifyRun } from '../../../main/engine/verify.ts';
import type { PracticeOptions } from '../../../main/practice/genesys-cloud/options.ts';
import { type PracticeGenesysCloud, startPracticeGenesysCloud } from '../../../main/practice/genesys-cloud/start.ts';
import { connectAltocloud } from '../../../main/runbooks/altocloud-pureconnect/genesys/connect.ts';
import { genesysSteps } from '../../../main/runbooks/altocloud-pureconnect/genesys/steps.ts';
import { targetOf } from '../../../main/runbooks/genesys-cloud/address.ts';
import type { Purpose } from '../../../main/runbooks/purpose.ts';
import { createGenesysCloud } from '../../../main/systems/genesys-cloud/system.ts';
import { Secret } from '../../../main/vault/secret.ts';
import type { JsonObject } from '../../../shared/json.ts';
import { makeTransport } from '../systems/make-transport.ts';
import { leapingClock } from './harness.ts';

/** What differs between two passes of one engagement. */
export interface Pass {
  readonly values?: JsonObject;
  /** Who signs in; the administrator unless told otherwise. */
  readonly as?: { readonly clientId: string; readonly clientSecret: string };
  /** Answers a manual action with "later". */
  readonly later?: readonly string[];
  /** The operator stops once this action was answered. */
  readonly stopAfter?: string;
  /** The process ends once this action was answered, before that is written down. */
  readonly dieAfter?: string;
  /** What somebody else does once this action was answered. */
  readonly meanwhile?: { readonly after: string; act(): void };
  /** The person at the CIC server has not linked the organization yet. */
  readonly notLinked?: boolean;
}

const PATIENCE_MS = 20_000;

const toClose: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of toClose.splice(0).reverse()) await close();
});

/** The steps of Altocloud in Genesys Cloud alone, on a practice organization, with a journal in memory. */
export async function startAltocloudBench(options: PracticeOptions = {}) {
  const clock = leapingClock();
  const org = await startPracticeGenesysCloud({ now: clock.now, sleep: (ms) => clock.sleep(ms), ...options });
  toClose.push(() => org.close());
  const lines: Entry[] = [];
  const events: RunEvent[] = [];
  const folds = new Map<string, StepFold>();

  const add = (entry: Entry) => {
    lines.push(entry);
    if (entry.kind !== 'intent' && entry.kind !== 'outcome' && entry.kind !== 'step' && entry.kind !== 'undone') return;
    const fold = folds.get(entry.step) ?? new StepFold();
    folds.set(entry.step, fold);
    fold.add({ ...entry, at: new Date(clock.now()).toISOString() });
  };
  const records = (): ReadonlyMap<string, StepRecord> => new Map([...folds].map(([id, { record }]) => [id, record]));

  function open(purpose: Purpose, pass: Pass) {
    const { admin, syncedUsers } = org.samples;
    const target = targetOf('https://login.mypurecloud.com.au', {
      practiceOrigin: org.origin,
      accepted: undefined,
      field: 'region',
      step: 'alto-gc-signin',
    });
    const { clientId, clientSecret } = pass.as ?? admin;
    const side = createGenesysCloud({
      transport: makeTransport(clock, { origins: { hosts: [], named: [org.origin] } }),
      loginOrigin: target.loginOrigin,
      apiOrigin: target.apiOrigin,
      credentials: { kind: 'client', id: clientId, secret: new Secret(clientSecret) },
      clock,
    });
    const context = {
      purpose,
      clock,
      target,
      cic: undefined,
      siteUrl: undefined,
      bundledCatalogue: loadBundledCatalogue,
      secretAtHand: async () => false,
    };
    const values = { gcUserIds: [...syncedUsers], ...pass.values };
    const link = byHand('alto-gc-integration', pass.notLinked === true);
    const steps = [byHand('alto-org-ready', false), link, ...genesysSteps(context)];
    const runbook: Runbook = { id: 'altocloud-pureconnect', title: 'Altocloud', target: 'Practice', steps };
    return { side, context, runbook, given: { values, accepted: {}, records: records() } };
  }

  function portsOf(side: ReturnType<typeof open>['side'], pass: Pass): Ports {
    const stop = new AbortController();
    return {
      writer: side,
      log: {
        intent: async (entry) => add({ kind: 'intent', ...entry }),
        async outcome(entry) {
          if (entry.action === pass.dieAfter) throw new Died();
          add({ kind: 'outcome', ...entry });
          if (entry.action === pass.stopAfter) stop.abort();
          if (entry.action === pass.meanwhile?.after) pass.meanwhile.act();
        },
        step: async (entry) => add({ kind: 'step', ...entry }),
        check: async (check) => add({ kind: 'check', check }),
        finding: async (finding) => add({ kind: 'finding', finding }),
        manual: async (entry) => add({ kind: 'manual', ...entry }),
        undone: async (entry) => add({ kind: 'undone', ...entry }),
        ended: async (entry) => add({ kind: 'ended', ...entry }),
      },
      keeper: { keep: never, make: never, secretFor: never, hold: () => {} },
      decider: {
        confirm: async ({ step }) => (pass.later?.includes(step) === true ? 'later' : { by: 'me', note: 'practice' }),
      },
      clock,
      emit: (event) => void events.push(event),
      signal: AbortSignal.any([stop.signal, AbortSignal.timeout(PATIENCE_MS)]),
    };
  }

  async function planned(purpose: Purpose, pass: Pass) {
    const opened = open(purpose, pass);
    const signal = AbortSignal.timeout(PATIENCE_MS);
    return { ...opened, ...(await makePlan(opened.runbook, opened.given, opened.side, signal)) };
  }

  return {
    org,
    clock,
    lines,
    events,
    records,
    writes: () => org.counts().write,
    plan: (pass: Pass = {}) => planned('run', pass),
    async run(pass: Pass = {}) {
      const made = await planned('run', pass);
      const { runbook, plan, known, side } = made;
      return { ...made, report: await applyPlan(runbook, plan, known, side, portsOf(side, pass)) };
    },
    async verify(pass: Pass = {}) {
      const made = await planned('verify', pass);
      return verifyRun(made.runbook, made, made.side, portsOf(made.side, pass));
    },
    async undo(pass: Pass = {}) {
      const { side, runbook, given } = open('undo', pass);
      const { plan, known } = await planUndo(runbook, given, side, AbortSignal.timeout(PATIENCE_MS));
      return { plan, report: await applyUndo(plan, known, side, portsOf(side, pass)) };
    },
    connect(pass: Pass = {}) {
      const { side, context, given } = open('run', pass);
      return connectAltocloud(context, side, given, AbortSignal.timeout(PATIENCE_MS));
    },
  };
}

/** What ends a run where a process would just be gone: no fault, so that nobody handles it. */
export class Died extends Error {}

async function never(): Promise<never> {
  throw new Error('Nobody keeps or asks for a secret here.');
}

function byHand(id: string, isOpen: boolean): Step {
  return {
    id,
    title: id,
    actor: 'manual',
    after: [],
    observe: async () => (isOpen ? { is: 'absent' } : { is: 'present', out: {} }),
    plan: (seen) =>
      seen.is === 'present'
        ? []
        : [
            {
              id: `${id}/1`,
              step: id,
              kind: 'manual',
              summary: id,
              reversible: false,
              clicks: [],
              copy: [],
              readBack: false,
            },
          ],
  };
}

/** Names of the roles that each synced user has. */
export function rolesOfSynced({ samples, state }: PracticeGenesysCloud): readonly (readonly string[])[] {
  return samples.syncedUsers.map((user) =>
    state.grants
      .filter(({ subjectId }) => subjectId === user)
      .map(({ roleId }) => state.roles.get(roleId)?.name ?? '')
      .sort(),
  );
}

/** Codes, steps and fields of what keeps a plan from going on. */
export function whyBlocked({ blocked }: Pick<Plan, 'blocked'>) {
  return blocked.map(({ step, why: { problem } }) => ({ step, code: problem.code, field: problem.field }));
}
