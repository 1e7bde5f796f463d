import { afterEach } from 'vitest';
import type { Given, Notebook } from '../../../main/engine/knowledge.ts';
import { makePlan, type Plan } from '../../../main/engine/plan.ts';
import { applyPlan } from '../../../main/engine/run.ts';
import type { Runbook } from '../../../main/engine/runbook.ts';
import type { Step, StepRecord } from '../../../main/engine/step.ts';
import { applyUndo, planUndo } from '../../../main/engine/undo.ts';
import { verifyRun } from '../../../main/engine/verify.ts';
import type { PracticeOptions } from '../../../main/practice/genesys-cloud/options.ts';
import { type PracticeGenesysCloud, startPracticeGenesysCloud } from '../../../main/practice/genesys-cloud/start.ts';
import type { SmsContext } from '../../../main/runbooks/nexus-sms/context.ts';
import { numberSteps } from '../../../main/runbooks/nexus-sms/numbers/steps.ts';
import type { Purpose } from '../../../main/runbooks/purpose.ts';
import { createSmsAggregation } from '../../../main/systems/sms-aggregation/system.ts';
import { Secret } from '../../../main/vault/secret.ts';
import type { JsonObject } from '../../../shared/json.ts';
import { SMS_VARIANTS } from '../../../shared/runbooks/nexus-sms/variants.ts';
import { step as anyStep, bench } from '../../unit/main/engine/bench.ts';
import { type LeapingClock, leapingClock } from '../run/harness.ts';
import { makeTransport } from '../systems/make-transport.ts';

/** What one pass starts from. */
export interface Pass {
  readonly values?: JsonObject;
  readonly accepted?: { readonly [step: string]: string };
  readonly record?: StepRecord;
  readonly purpose?: Purpose;
  /** There is no client yet, or none whose secret is at hand. */
  readonly client?: 'coming' | 'no secret' | 'wrong secret';
  /** When the client was created, in milliseconds; long ago by default. */
  readonly clientMadeAt?: number;
}

/** The number steps behind a client that exists already, on a practice organization of their own. */
export interface NumbersBench {
  readonly org: PracticeGenesysCloud;
  readonly clock: LeapingClock;
  /** A number that can be ordered. */
  readonly free: string;
  orders(): number;
  plan(pass?: Pass): Promise<{ readonly plan: Plan; readonly known: Notebook }>;
  /** Plans and applies; the record is that of the order, as a later pass would find it. */
  run(pass?: Pass): ReturnType<typeof applied>;
  /** Applies a plan that was made before. */
  apply(made: { readonly plan: Plan; readonly known: Notebook }, pass?: Pass): ReturnType<typeof applied>;
  verify(pass?: Pass): ReturnType<typeof verifyRun>;
  undo(pass?: Pass): Promise<{ readonly plan: Awaited<ReturnType<typeof planUndo>>['plan']; readonly result: string }>;
}

const toClose: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of toClose.splice(0)) await close();
});

export async function startNumbers(options: PracticeOptions = {}): Promise<NumbersBench> {
  const clock = leapingClock();
  const org = await startPracticeGenesysCloud({ now: clock.now, sleep: (ms) => clock.sleep(ms), ...options });
  toClose.push(() => org.close());

  const opened = ({ purpose = 'run', client, ...pass }: Pass) => {
    const { clientId, clientSecret } = org.samples.admin;
    const secret = new Secret(client === 'wrong secret' ? 'not the secret at all' : clientSecret);
    const credentials = { kind: 'client', id: clientId, secret } as const;
    const origins = { loginOrigin: org.origin, apiOrigin: org.origin };
    const transport = makeTransport(clock, { origins: { hosts: [], named: [org.origin] } });
    const side = createSmsAggregation({ transport, ...origins, credentials, clock });
    const context = {
      variant: SMS_VARIANTS['gc-aggregation'],
      purpose,
      clock,
      asClient: async () => (client === 'no secret' ? undefined : side),
    } as unknown as SmsContext;
    const runbook = runbookOf(context, org, client === 'coming' ? undefined : clientId);
    return { runbook, side, given: givenOf(pass) };
  };
  const ports = (side: ReturnType<typeof createSmsAggregation>) => ({ ...bench().ports, writer: side, clock });
  const plan = async (pass: Pass = {}) => {
    const { runbook, side, given } = opened(pass);
    return makePlan(runbook, given, side, new AbortController().signal);
  };
  const apply: NumbersBench['apply'] = async ({ plan: made, known }, pass = {}) => {
    const { runbook, side } = opened(pass);
    return applied(runbook, made, known, side, ports(side));
  };
  return {
    org,
    clock,
    free: [...org.state.sms.free][3] ?? '',
    orders: () => org.state.sms.orders.size,
    plan,
    apply,
    run: async (pass = {}) => apply(await plan(pass), pass),
    async verify(pass = {}) {
      const { runbook, side, given } = opened({ purpose: 'verify', ...pass });
      const made = await makePlan(runbook, given, side, new AbortController().signal);
      return verifyRun(runbook, made, side, ports(side));
    },
    async undo(pass = {}) {
      const { runbook, side, given } = opened({ purpose: 'undo', ...pass });
      const { plan: made, known } = await planUndo(runbook, given, side, new AbortController().signal);
      const { result } = await applyUndo(made, known, side, ports(side));
      return { plan: made, result };
    },
  };
}

function runbookOf(context: SmsContext, org: PracticeGenesysCloud, clientId: string | undefined): Runbook {
  const { id: orgId } = org.samples.organization;
  const there = (id: string, out: JsonObject): Step => anyStep(id, { observe: async () => ({ is: 'present', out }) });
  const before = [there('gca-signin', { orgId }), there('gca-oauth', clientId === undefined ? {} : { clientId })];
  return { id: 'numbers', title: 'Numbers', target: 'Practice', steps: [...before, ...numberSteps(context)] };
}

function givenOf({ values = {}, accepted = {}, record, clientMadeAt }: Pass): Given {
  const oauth = { out: {}, before: undefined, owned: true, unanswered: false };
  return {
    values,
    accepted,
    records: new Map([
      ...(record === undefined ? [] : [['gca-order', record] as const]),
      ...(clientMadeAt === undefined ? [] : [['gca-oauth', { ...oauth, writtenAt: clientMadeAt }] as const]),
    ]),
  };
}

async function applied(
  runbook: Runbook,
  plan: Plan,
  known: Notebook,
  side: ReturnType<typeof createSmsAggregation>,
  ports: Parameters<typeof applyPlan>[4],
) {
  const report = await applyPlan(runbook, plan, known, side, ports);
  return { report, record: known.record('gca-order'), out: known.outputsOf('gca-order') };
}
