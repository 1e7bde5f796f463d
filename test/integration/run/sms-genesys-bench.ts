import { afterEach } from 'vitest';
import type { Entry } from '../../../main/engagements/journal-line.ts';
import { StepFold } from '../../../main/engagements/step-fold.ts';
import type { Given } from '../../../main/engine/knowledge.ts';
import { makePlan } from '../../../main/engine/plan.ts';
import type { Ports } from '../../../main/engine/ports.ts';
import { applyPlan } from '../../../main/engine/run.ts';
import type { Runbook } from '../../../main/engine/runbook.ts';
import type { Step, StepRecord } from '../../../main/engine/step.ts';
import { applyUndo, planUndo } from '../../../main/engine/undo.ts';
import { verifyRun } from '../../../main/engine/verify.ts';
import type { PracticeOptions } from '../../../main/practice/genesys-cloud/options.ts';
import { type PracticeGenesysCloud, startPracticeGenesysCloud } from '../../../main/practice/genesys-cloud/start.ts';
import type { PracticeJson } from '../../../main/practice/start.ts';
import { type OpenGenesys, openGenesys } from '../../../main/runbooks/nexus-sms/genesys/open.ts';
import { genesysSteps, rotationSteps } from '../../../main/runbooks/nexus-sms/genesys/steps.ts';
import type { Purpose } from '../../../main/runbooks/purpose.ts';
import type { Opening } from '../../../main/runs/runnable.ts';
import { Secret } from '../../../main/vault/secret.ts';
import type { JsonObject } from '../../../shared/json.ts';
import { makeTransport } from '../systems/make-transport.ts';
import { leapingClock } from './harness.ts';

export const ROLE = 'Nexus Messaging';
export const CLIENT = 'Nexus Messaging Integration';

/** What differs between two passes of one engagement. */
export interface Pass {
  readonly values?: JsonObject;
  readonly secrets?: { readonly [name: string]: string };
  readonly accepted?: { readonly [step: string]: string };
  /** Nowhere to keep a created secret. */
  readonly noPlace?: boolean;
  /** The operator stops once this action was answered. */
  readonly stopAfter?: string;
  /** Answers a manual action with "later". */
  readonly later?: readonly string[];
}

const PATIENCE_MS = 20_000;

const toClose: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of toClose.splice(0).reverse()) await close();
});

/** The steps for Genesys Cloud alone, on a practice organization, with a journal and a vault in memory. */
export async function startSmsBench(options: PracticeOptions = {}) {
  const clock = leapingClock();
  const org = await startPracticeGenesysCloud({ now: clock.now, sleep: (ms) => clock.sleep(ms), ...options });
  toClose.push(() => org.close());
  const lines: Entry[] = [];
  const folds = new Map<string, StepFold>();
  const confirmed = new Set<string>();
  const vault = new Map<string, Secret>();
  const keyOf = (...parts: readonly string[]) => JSON.stringify(parts);

  const add = (entry: Entry) => {
    lines.push(entry);
    if (entry.kind === 'manual') confirmed.add(entry.step);
    if (entry.kind !== 'intent' && entry.kind !== 'outcome' && entry.kind !== 'step' && entry.kind !== 'undone') return;
    const fold = folds.get(entry.step) ?? new StepFold();
    folds.set(entry.step, fold);
    fold.add({ ...entry, at: new Date(clock.now()).toISOString() });
  };
  const records = (): ReadonlyMap<string, StepRecord> => {
    const nothing = { out: {}, before: undefined, owned: false, unanswered: false };
    const ids = new Set([...folds.keys(), ...confirmed]);
    return new Map(
      [...ids].map((id) => {
        const record = folds.get(id)?.record ?? nothing;
        return [id, confirmed.has(id) ? { ...record, confirmed: true as const } : record];
      }),
    );
  };

  async function open(purpose: Purpose, pass: Pass) {
    const { admin } = org.samples;
    const values: JsonObject = {
      gcLoginURL: 'https://login.mypurecloud.com.au',
      roleName: ROLE,
      oauthAppName: CLIENT,
      operatorClientId: admin.clientId,
      ...pass.values,
    };
    const given: { readonly [name: string]: string | undefined } = {
      operatorClientSecret: admin.clientSecret,
      ...pass.secrets,
    };
    const opening: Opening = {
      values,
      secret: async (name) => (given[name] === undefined ? undefined : new Secret(given[name])),
      kept: async (...key) => vault.get(keyOf(...key)),
      practice: { genesysCloud: org.samples } as unknown as PracticeJson,
      accepted: pass.accepted ?? {},
      transport: (named) => makeTransport(clock, { origins: { hosts: [], named: [org.origin, ...named] } }),
      purpose,
      secretKeptIn: pass.noPlace === true ? undefined : 'a drawer',
      clock,
      elsewhere: async () => [],
      sessions: { opening: () => Promise.reject(new Error('No CIC server is asked here.')) },
    };
    const genesys = await openGenesys(opening);
    return { genesys, given: { values, accepted: opening.accepted, records: records() } };
  }

  const inputs: Step = {
    id: 'gca-inputs',
    title: 'Inputs',
    actor: 'local',
    after: [],
    observe: async () => ({ is: 'present', out: {} }),
    plan: () => [],
  };
  const bound = { id: 'nexus-sms-gc-aggregation', title: 'SMS', target: 'Practice' };
  const runbookOf = (genesys: OpenGenesys): Runbook => ({ ...bound, steps: [inputs, ...genesysSteps(genesys)] });

  function portsOf({ operator, target }: OpenGenesys, organization: () => string, pass: Pass): Ports {
    const stop = new AbortController();
    return {
      writer: operator,
      log: {
        intent: async (entry) => add({ kind: 'intent', ...entry }),
        async outcome(entry) {
          add({ kind: 'outcome', ...entry });
          if (entry.action === pass.stopAfter) stop.abort();
        },
        step: async (entry) => add({ kind: 'step', ...entry }),
        check: async (check) => add({ kind: 'check', check }),
        finding: async (finding) => add({ kind: 'finding', finding }),
        manual: async (entry) => add({ kind: 'manual', ...entry }),
        undone: async (entry) => add({ kind: 'undone', ...entry }),
        ended: async (entry) => add({ kind: 'ended', ...entry }),
      },
      keeper: {
        async keep(_system, { name, subject }, value) {
          if (!(value instanceof Secret)) throw new Error('no secret came');
          vault.set(keyOf(target.apiOrigin, organization(), subject, name), value);
        },
        make: async (_system, { name }) => {
          throw new Error(`nobody makes ${name} here`);
        },
        secretFor: async (name) => {
          throw new Error(`nobody asks for ${name} here`);
        },
        hold: () => {},
      },
      decider: {
        confirm: async ({ step }) => (pass.later?.includes(step) === true ? 'later' : { by: 'me', note: 'practice' }),
      },
      clock,
      emit: () => {},
      signal: AbortSignal.any([stop.signal, AbortSignal.timeout(PATIENCE_MS)]),
    };
  }

  const organizationOf = (known: { outNow(step: string, output: string): unknown }) => () =>
    String(known.outNow('gca-signin', 'orgId'));

  async function planned(purpose: Purpose, pass: Pass, book: (genesys: OpenGenesys) => Runbook) {
    const { genesys, given } = await open(purpose, pass);
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const runbook = book(genesys);
    // As `rotating` does: what earlier resets recorded does not count.
    const seen: Given = purpose === 'rotate' ? { ...given, records: new Map() } : given;
    return { genesys, runbook, signal, given, ...(await makePlan(runbook, seen, genesys.operator, signal)) };
  }

  async function apply(purpose: Purpose, pass: Pass, book: (genesys: OpenGenesys) => Runbook) {
    const made = await planned(purpose, pass, book);
    const { genesys, runbook, plan, known } = made;
    const ports = portsOf(genesys, organizationOf(known), pass);
    return { ...made, report: await applyPlan(runbook, plan, known, genesys.operator, ports) };
  }

  return {
    org,
    clock,
    lines,
    vault,
    open,
    records,
    writes: () => org.counts().write,
    plan: (pass: Pass = {}) => planned('run', pass, runbookOf),
    run: (pass: Pass = {}) => apply('run', pass, runbookOf),
    rotate: (pass: Pass = {}) => apply('rotate', pass, (genesys) => ({ ...bound, steps: rotationSteps(genesys) })),
    async verify(pass: Pass = {}) {
      const made = await planned('verify', pass, runbookOf);
      const { genesys, runbook, known } = made;
      const ports = portsOf(genesys, organizationOf(known), pass);
      return verifyRun(runbook, made, genesys.operator, ports);
    },
    async undo(pass: Pass = {}) {
      const { genesys, given } = await open('undo', pass);
      const signal = AbortSignal.timeout(PATIENCE_MS);
      const { plan, known } = await planUndo(runbookOf(genesys), given, genesys.operator, signal);
      const ports = portsOf(genesys, organizationOf(known), pass);
      return { plan, report: await applyUndo(plan, known, genesys.operator, ports) };
    },
  };
}

/** What the organization holds that a run makes. */
export function made(org: PracticeGenesysCloud, name = ROLE) {
  const roles = [...org.state.roles.values()].filter((role) => role.name === name);
  const clients = [...org.state.clients.values()].filter((client) => client.name === CLIENT);
  const ids = roles.map(({ id }) => id);
  const holders = org.state.grants.filter(({ roleId }) => ids.includes(roleId)).map(({ subjectId }) => subjectId);
  return { roles, clients, holders };
}
