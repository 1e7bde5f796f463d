import { afterEach } from 'vitest';
import type { Given, Notebook } from '../../../../main/engine/knowledge.ts';
import { makePlan, type Plan, problemsOf } from '../../../../main/engine/plan.ts';
import type { Ports } from '../../../../main/engine/ports.ts';
import { applyPlan } from '../../../../main/engine/run.ts';
import type { StepRecord } from '../../../../main/engine/step.ts';
import { applyUndo, planUndo, type UndoPlan } from '../../../../main/engine/undo.ts';
import { verifyRun } from '../../../../main/engine/verify.ts';
import type { GwsOptions } from '../../../../main/practice/gws/options.ts';
import { type PracticeGws, startPracticeGws } from '../../../../main/practice/gws/start.ts';
import { secretStep } from '../../../../main/runbooks/nexus-tenant/client/secret.ts';
import { clientStep } from '../../../../main/runbooks/nexus-tenant/client/step.ts';
import { verifyClientStep } from '../../../../main/runbooks/nexus-tenant/client/verify.ts';
import { contactCenterStep } from '../../../../main/runbooks/nexus-tenant/contact-center/step.ts';
import type { TenantContext } from '../../../../main/runbooks/nexus-tenant/context.ts';
import { createTenantSessions } from '../../../../main/runbooks/nexus-tenant/sessions.ts';
import { settingStep } from '../../../../main/runbooks/nexus-tenant/setting/step.ts';
import { tenantUserStep } from '../../../../main/runbooks/nexus-tenant/tenant-user/step.ts';
import type { Purpose } from '../../../../main/runbooks/purpose.ts';
import { SecretNotGiven } from '../../../../main/runs/faults.ts';
import { createGws } from '../../../../main/systems/gws/system.ts';
import { Secret } from '../../../../main/vault/secret.ts';
import type { JsonObject } from '../../../../shared/json.ts';
import { bench as ports } from '../../../unit/main/engine/bench.ts';
import { leapingClock } from '../../run/harness.ts';
import { makeTransport } from '../../systems/make-transport.ts';

export const NEXUS_URL = 'https://nexus.company.example';

/** What one pass starts from. */
export interface Pass {
  readonly values?: JsonObject;
  readonly accepted?: { readonly [step: string]: string };
  /** Secrets of the operator on top of those of the practice GWS; an undefined one is not given. */
  readonly secrets?: { readonly [name: string]: string | undefined };
  readonly purpose?: Purpose;
  /** There is no place for a secret. */
  readonly nowhere?: true;
}

/** The steps of Web Services on a practice GWS of their own. What a run records, the next pass finds. */
export interface GwsBench {
  readonly gws: PracticeGws;
  /** Id of the first contact center. */
  readonly ccid: string;
  /** Secrets that were made or kept, by name. */
  readonly kept: Map<string, Secret>;
  readonly records: Map<string, StepRecord>;
  /** Values that steps made known, as facts would be. */
  readonly facts: { [name: string]: unknown };
  plan(pass?: Pass): Promise<Plan>;
  run(pass?: Pass): Promise<{ readonly plan: Plan; readonly report: Awaited<ReturnType<typeof applyPlan>> }>;
  verify(pass?: Pass): ReturnType<typeof verifyRun>;
  undo(pass?: Pass): Promise<{ readonly plan: UndoPlan; readonly report: Awaited<ReturnType<typeof applyUndo>> }>;
  /** Sign-ins that are still open at GWS. */
  openSessions(): number;
  /** Codes of everything that a plan has to say. */
  said(plan: Plan): readonly string[];
}

const toClose: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of toClose.splice(0)) await close();
});

export async function startGws(options: GwsOptions = {}): Promise<GwsBench> {
  const clock = leapingClock();
  const gws = await startPracticeGws({ now: clock.now, sleep: (ms) => clock.sleep(ms), ...options });
  toClose.push(() => gws.close());
  const kept = new Map<string, Secret>();
  const records = new Map<string, StepRecord>();
  const facts: { [name: string]: unknown } = {};
  const { opsUser, opsPassword, tenantUser, tenantPassword } = gws.samples;

  function opened({ values = {}, accepted = {}, purpose = 'run', ...pass }: Pass) {
    const given: { readonly [name: string]: string | undefined } = {
      gwsAdminPass: opsPassword,
      tenantUserPassword: tenantPassword,
      ...pass.secrets,
    };
    const secret = async (name: string) => (given[name] === undefined ? kept.get(name) : new Secret(given[name]));
    const transport = makeTransport(clock, { origins: { hosts: [], named: [gws.origin] } });
    const place = { prefix: '' };
    const all: JsonObject = {
      authURL: gws.origin,
      gwsURL: 'https://gws.company.example',
      nexusURL: NEXUS_URL,
      gwsAdminName: opsUser,
      tenantName: 'Harbour',
      tenantUser,
      chatserviceLocation: '/',
      accessTokenExpirationTimeout: 43_200,
      refreshTokenExpirationTimeout: 2_592_000,
      ...(facts as JsonObject),
      ...values,
    };
    const ops = async () => {
      const password = await secret('gwsAdminPass');
      if (password === undefined) throw new SecretNotGiven('gwsAdminPass');
      return { user: String(all.gwsAdminName), password };
    };
    let ccid: string | undefined;
    const sessions = createTenantSessions({
      at: { transport, origin: gws.origin, place },
      secret,
      tenantUser: String(all.tenantUser),
      ccid: () => ccid,
      now: clock.now,
    });
    const nexusURL = String(all.nexusURL);
    const context: TenantContext = {
      purpose,
      clock,
      places: {
        auth: { origin: gws.origin, prefix: '' },
        nexus: { origin: nexusURL, prefix: '' },
        authURL: gws.origin,
        gwsURL: String(all.gwsURL),
        authInternalURL: gws.origin,
        nexusURL,
      },
      ccid: () => ccid,
      foundCcid: (found) => {
        ccid = found;
      },
      secretKeptIn: pass.nowhere === true ? undefined : 'the keychain of the test',
      secretAtHand: async (name) => (await secret(name)) !== undefined,
      isDefaultOps: async () => all.gwsAdminName === 'ops' && given.gwsAdminPass === 'ops',
      sessions,
      database: undefined,
    };
    const side = createGws({ transport, origin: gws.origin, place, ops });
    const steps = [
      contactCenterStep(context),
      secretStep(context),
      clientStep(context),
      verifyClientStep(context),
      settingStep(context),
      tenantUserStep(context),
    ];
    const runbook = { id: 'gws', title: 'Web Services', target: gws.origin, steps };
    const from: Given = { values: all, accepted, records: new Map(records) };
    const all_: Ports = {
      ...ports().ports,
      clock,
      writer: side,
      keeper: {
        async keep() {
          throw new Error('Nothing is yielded here.');
        },
        async make(_system, { name, subject }) {
          const value = new Secret(`made-for-${subject}-${'x'.repeat(32)}`);
          kept.set(name, value);
          return { value, record: async () => {}, drop: async () => void kept.delete(name) };
        },
        async secretFor(name) {
          const found = await secret(name);
          if (found === undefined) throw new SecretNotGiven(name);
          return found;
        },
        hold: () => {},
      },
    };
    return { runbook, given: from, side, ports: all_, sessions };
  }

  const signal = new AbortController().signal;

  function remember(known: Notebook, runbook: ReturnType<typeof opened>['runbook']): void {
    for (const { id } of runbook.steps) {
      const record = known.record(id) ?? { before: undefined, owned: false, unanswered: false, out: {} };
      const out = { ...record.out, ...known.outputsOf(id) };
      records.set(id, { ...record, out });
      Object.assign(facts, out);
    }
  }

  return {
    gws,
    ccid: [...gws.state.contactCenters.keys()][0] ?? '',
    kept,
    records,
    facts,
    async plan(pass = {}) {
      const { runbook, given, side, sessions } = opened(pass);
      const { plan } = await makePlan(runbook, given, side, signal);
      await sessions.end();
      return plan;
    },
    async run(pass = {}) {
      const { runbook, given, side, ports: own, sessions } = opened(pass);
      const { plan, known } = await makePlan(runbook, given, side, signal);
      const report = await applyPlan(runbook, plan, known, side, own);
      remember(known, runbook);
      await sessions.end();
      return { plan, report };
    },
    async verify(pass = {}) {
      const { runbook, given, side, ports: own, sessions } = opened({ purpose: 'verify', ...pass });
      const report = await verifyRun(runbook, await makePlan(runbook, given, side, signal), side, own);
      await sessions.end();
      return report;
    },
    async undo(pass = {}) {
      const { runbook, given, side, ports: own } = opened({ purpose: 'undo', ...pass });
      const { plan, known } = await planUndo(runbook, given, side, signal);
      return { plan, report: await applyUndo(plan, known, side, own) };
    },
    openSessions: () => gws.state.sessions.size,
    said: (plan) => problemsOf(plan).map(({ code }) => code),
  };
}

/** Methods and paths of a plan's requests. */
export function requestsIn({ actions }: Pick<Plan, 'actions'>): readonly string[] {
  return actions.map((action) => (action.kind === 'http' ? `${action.method} ${action.path.join('')}` : action.kind));
}
