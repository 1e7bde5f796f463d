import { StepFold } from '../../../../../../main/engagements/step-fold.ts';
import type { HttpWrite, Reader } from '../../../../../../main/engine/call.ts';
import { makePlan, type Plan } from '../../../../../../main/engine/plan.ts';
import type { Ports } from '../../../../../../main/engine/ports.ts';
import type { Report } from '../../../../../../main/engine/report.ts';
import { applyPlan } from '../../../../../../main/engine/run.ts';
import type { Runbook } from '../../../../../../main/engine/runbook.ts';
import type { StepRecord } from '../../../../../../main/engine/step.ts';
import { applyUndo, planUndo } from '../../../../../../main/engine/undo.ts';
import { verifyRun } from '../../../../../../main/engine/verify.ts';
import type { AuviousContext } from '../../../../../../main/runbooks/auvious-facades/context.ts';
import { auviousSteps } from '../../../../../../main/runbooks/auvious-facades/steps.ts';
import type { Purpose } from '../../../../../../main/runbooks/purpose.ts';
import { ConnectionCut } from '../../../../../../main/systems/faults/network.ts';
import { BadRequest, NotFound } from '../../../../../../main/systems/faults/refused-request.ts';
import { Secret } from '../../../../../../main/vault/secret.ts';
import type { Json, JsonObject } from '../../../../../../shared/json.ts';

/** What becomes of one run's request. The process ends at the three places that are named for it. */
export type Fate = 'answered' | 'without links' | 'lost' | 'refused' | 'killed before' | 'killed after' | 'killed then';

export const VALUES: JsonObject = {
  auviousUrl: 'https://auvious.example',
  applicationId: 'app-1',
  urlBase: 'https://auvious.example',
  operation: 'callback',
  signIn: 'client-credentials',
  callbackUserName: 'Ana Muster',
  callbackNumbers: ['+493012345678'],
  queueName: 'Service',
};

/** The process ended. */
class Killed extends Error {}

interface Wish {
  readonly values?: JsonObject;
  readonly accept?: string | { readonly [step: string]: string };
  readonly fate?: Fate;
  /** Whether the person hands the links over when asked. */
  readonly handsOver?: boolean;
}

const signal = new AbortController().signal;

/** An engagement with an Auvious whose answers are chosen; the records are folded from what was journalled. */
export function world({ keptIn }: { readonly keptIn: string | undefined } = { keptIn: 'the keychain' }) {
  const folds = new Map<string, StepFold>();
  const sends: { readonly action: string; readonly request: HttpWrite }[] = [];
  const kept = new Map<string, Secret>();
  const asked: string[] = [];
  const cancelled: string[] = [];
  /** Conversations as Genesys Cloud has them. */
  const conversations = new Map<string, 'waiting' | 'ended'>();
  let now = Date.UTC(2026, 0, 1);
  let signedIn = false;

  const pass = (ms: number) => {
    now += ms;
  };
  const line = (step: string, entry: object) => {
    const fold = folds.get(step) ?? new StepFold();
    folds.set(step, fold);
    fold.add({ ...entry, step, at: new Date(now).toISOString() } as never);
  };
  const records = (): ReadonlyMap<string, StepRecord> =>
    new Map([...folds].map(([step, { record }]) => [step, structuredClone(record)]));

  const reader: Reader = {
    async read(call) {
      const id = call.path.split('/').at(-1) ?? '';
      if (!call.path.includes('/conversations/')) return call.reply({});
      const state = conversations.get(id);
      const exchange = { method: 'GET', url: `https://gc.example${call.path}`, status: 404, acted: 'no' } as const;
      if (state === undefined) throw new NotFound(exchange);
      return call.reply({ id, participants: [{ state: state === 'waiting' ? 'alerting' : 'disconnected' }] });
    },
  };

  function open(purpose: Purpose, values: JsonObject): { runbook: Runbook; context: AuviousContext } {
    const context = {
      purpose,
      clock: { now: () => now, sleep: async (ms: number) => pass(ms) },
      origin: 'https://auvious.example',
      applicationId: String(values.applicationId),
      elsewhere: [],
      genesysCloud: signedIn ? {} : undefined,
      session: { signIn: async () => {} },
      practiceCode: undefined,
      secretKeptIn: keptIn,
      secretAtHand: async (name: string) => kept.has(name),
      secretOf: async ({ key }: { key: string }, name: string) => kept.get(`${name} of ${key}`),
    } as unknown as AuviousContext;
    return {
      context,
      runbook: { id: 'auvious-facades', title: '', target: 'Auvious', steps: auviousSteps(context) },
    };
  }

  function ports(fate: Fate, handsOver: boolean): Ports {
    let action = '';
    return {
      writer: {
        async sendWrite(request) {
          const http = request as HttpWrite;
          const exchange = { method: 'POST', url: `https://auvious.example${http.path}`, status: 0 } as const;
          if (http.path.includes('/conversations/')) {
            const id = http.path.split('/').at(-1) ?? '';
            conversations.set(id, 'ended');
            cancelled.push(id);
            return { status: 200, body: {}, secrets: new Map() };
          }
          if (fate === 'refused') throw new BadRequest({ ...exchange, acted: 'no' }, 'refused', '');
          sends.push({ action, request: http });
          const id = `conversation-${sends.length}`;
          if (http.path.endsWith('callback')) conversations.set(id, 'waiting');
          if (fate === 'lost') throw new ConnectionCut({ ...exchange, acted: 'unknown' }, 'ECONNRESET');
          if (fate === 'killed after') throw new Killed();
          if (fate === 'without links') return { status: 201, body: null, secrets: new Map() };
          const secrets = new Map(request.yields.map(({ name }) => [name, new Secret(`${name}-${sends.length}`)]));
          return {
            status: 200,
            body: { genesys: { conversation: { id }, callbackIdentifiers: [{ id: 'c', type: 'ACD' }] } },
            secrets,
          };
        },
      },
      log: {
        async intent(entry) {
          line(entry.step, { kind: 'intent', ...entry });
          action = entry.action;
          if (fate === 'killed before' && !entry.action.includes('cancel')) throw new Killed();
        },
        async outcome(entry) {
          line(entry.step, { kind: 'outcome', ...entry });
          if (fate === 'killed then' && entry.status === 'ok') throw new Killed();
        },
        step: async (entry) => line(entry.step, { kind: 'step', ...entry }),
        check: async () => {},
        finding: async () => {},
        manual: async () => {},
        undone: async (entry) => line(entry.step, { kind: 'undone' }),
        ended: async () => {},
      },
      keeper: {
        async keep(_system, { name, subject }, value) {
          kept.set(`${name} of ${subject}`, value as Secret);
        },
        make: () => Promise.reject(new Error('Nothing is made.')),
        secretFor: async (name) => kept.get(name),
        hold: () => {},
      },
      decider: {
        async confirm({ id }) {
          asked.push(id);
          return handsOver ? { by: 'eva', note: 'sent' } : 'later';
        },
      },
      clock: { now: () => now, sleep: async (ms) => pass(ms) },
      emit: () => {},
      signal,
    };
  }

  const given = (values: JsonObject, accept: Wish['accept']) => ({
    values,
    accepted: accept === undefined ? {} : typeof accept === 'string' ? { 'auv-callback': accept } : accept,
    records: records(),
  });

  return {
    sends,
    kept,
    asked,
    cancelled,
    conversations,
    records,
    /** Time passes. */
    later: (seconds: number) => pass(seconds * 1000),
    now: () => now,
    signIn() {
      signedIn = true;
    },

    async plan({ values = VALUES, accept }: Wish = {}): Promise<Plan> {
      return (await makePlan(open('run', values).runbook, given(values, accept), reader, signal)).plan;
    },

    /** Plans and, where nothing is in the way, applies. Undefined when the process was killed. */
    async run({
      values = VALUES,
      accept,
      fate = 'answered',
      handsOver = true,
    }: Wish = {}): Promise<{ readonly plan: Plan; readonly report: Report | undefined } | undefined> {
      now += 1000;
      const { runbook } = open('run', values);
      const { plan, known } = await makePlan(runbook, given(values, accept), reader, signal);
      if ([...plan.seen.values()].some(({ is }) => is === 'unknown')) return { plan, report: undefined };
      try {
        return { plan, report: await applyPlan(runbook, plan, known, reader, ports(fate, handsOver)) };
      } catch (error) {
        if (!(error instanceof Killed)) throw error;
        return undefined;
      }
    },

    async verify(values: JsonObject = VALUES): Promise<Report> {
      const { runbook } = open('verify', values);
      const made = await makePlan(runbook, given(values, undefined), reader, signal);
      return verifyRun(runbook, made, reader, ports('answered', false));
    },

    async undo(values: JsonObject = VALUES, fate: Fate = 'answered') {
      now += 1000;
      const { runbook } = open('undo', values);
      const { plan, known } = await planUndo(runbook, given(values, undefined), reader, signal);
      return { plan, report: await applyUndo(plan, known, reader, ports(fate, false)) };
    },
  };
}

/** The first thing that is in the way of a plan: its code, and what is typed to go on or to leave it. */
export function blockOf({ blocked: [first] }: Plan): readonly (string | undefined)[] {
  return [first?.why.problem.code, first?.why.accept, first?.why.keep];
}

/** An output as JSON. */
export function outputOf(records: ReadonlyMap<string, StepRecord>, step: string, output: string): Json | undefined {
  return records.get(step)?.out[output];
}
