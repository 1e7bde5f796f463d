import type { Call, Reader, WriteReply, WriteRequest } from '../../../../main/engine/call.ts';
import type { RunEvent } from '../../../../main/engine/events.ts';
import type { Given } from '../../../../main/engine/knowledge.ts';
import type { Confirmation, Ports } from '../../../../main/engine/ports.ts';
import type { Runbook } from '../../../../main/engine/runbook.ts';
import type { Observed, Outputs, Step, StepRecord } from '../../../../main/engine/step.ts';
import type { Json, JsonObject } from '../../../../shared/json.ts';
import type { HttpAction, ManualAction } from '../../../../shared/plan/action.ts';
import { Fault, type FaultFamily } from '../../../../shared/results/fault.ts';

/** A fault of the invented system. */
export class Trouble extends Fault {
  readonly code: string;
  readonly family: FaultFamily;
  readonly fix = 'Look at the invented system.';
  declare readonly acted?: 'no' | 'unknown';

  constructor(code: string, family: FaultFamily, acted?: 'no' | 'unknown') {
    super(`The invented system says ${code}.`);
    this.code = code;
    this.family = family;
    if (acted !== undefined) this.acted = acted;
  }
}

export const refused = () => new Trouble('refused', 'permission', 'no');
export const cut = () => new Trouble('cut', 'remote', 'unknown');
export const down = () => new Trouble('down', 'remote', 'no');

export const absent: Observed = { is: 'absent' };
export const present = (out: Outputs = {}): Observed => ({ is: 'present', out });
export const different = (before: Json, out: Outputs = {}): Observed => ({ is: 'different', out, before });
export const unknown = (error: Fault): Observed => ({
  is: 'unknown',
  why: { problem: error.toProblem(), family: error.family },
});
export const incomplete = (out: Outputs, error: Fault = new Trouble('half-there', 'attention')): Observed => ({
  is: 'incomplete',
  out,
  why: { problem: error.toProblem(), family: error.family },
});

/** Gives the states one after the other; the last one stays. */
export function seeing(...states: readonly Observed[]): Step['observe'] {
  let next = 0;
  return async () => states[Math.min(next++, states.length - 1)] ?? absent;
}

export function step(id: string, parts: Partial<Step> = {}): Step {
  const quiet = { title: `Step ${id}`, actor: 'api', after: [], observe: seeing(present()), plan: () => [] } as const;
  return { id, ...quiet, ...parts };
}

export function post(stepId: string, parts: Partial<HttpAction> = {}): HttpAction {
  return {
    id: `${stepId}/1`,
    step: stepId,
    kind: 'http',
    summary: `Create ${stepId}`,
    reversible: true,
    system: 'shed',
    method: 'POST',
    path: [`/${stepId}`],
    headers: {},
    body: null,
    needs: [],
    ...parts,
  };
}

export function byHand(stepId: string, parts: Partial<ManualAction> = {}): ManualAction {
  const common = { id: `${stepId}/1`, step: stepId, summary: `Do ${stepId}`, reversible: false } as const;
  return { ...common, kind: 'manual', clicks: [], copy: [], readBack: false, ...parts };
}

/** A step that creates what is absent, and knows how to remove it. */
export function maker(id: string, parts: Partial<Step> = {}): Step {
  return step(id, {
    lasting: true,
    observe: seeing(absent),
    plan: (seen) => (seen.is === 'absent' ? [post(id)] : []),
    settle: (replies) => ({ [`${id}Id`]: (replies.get(`${id}/1`) as { id?: string } | null)?.id ?? null }),
    inverse: ({ out, seen }) =>
      seen.is === 'present'
        ? { actions: [post(id, { method: 'DELETE', path: [`/${id}/`, String(out[`${id}Id`])] })] }
        : { actions: [] },
    ...parts,
  });
}

export const owned = (out: Outputs = {}, before?: Json): StepRecord => ({
  out,
  before,
  owned: true,
  unanswered: false,
});
export const unanswered = (before?: Json): StepRecord => ({ out: {}, before, owned: false, unanswered: true });

export function runbook(...steps: readonly Step[]): Runbook {
  return { id: 'shed', title: 'Tidy the shed', target: 'The shed', steps };
}

export function given(records: { readonly [step: string]: StepRecord } = {}, values: JsonObject = {}): Given {
  return { values, accepted: {}, records: new Map(Object.entries(records)) };
}

/** A read of the invented system. */
export const get = (path: string, more: Partial<Call<'read', unknown>> = {}): Call<'read', unknown> => ({
  effect: 'read',
  system: 'shed',
  name: path,
  method: 'GET',
  path,
  reply: (body) => body,
  ...more,
});

/** Where a write went: the path of a request, the table of a transaction. */
export function placeOf(request: WriteRequest): string {
  return request.kind === 'http' ? request.path : request.table;
}

interface Wishes {
  /** Answers a write; throws its fault. Default: 201 with an id. */
  readonly answer?: (request: WriteRequest, times: number) => Omit<Partial<WriteReply>, 'status'> | Promise<never>;
  readonly confirm?: (action: ManualAction) => Confirmation;
  readonly keep?: (name: string, subject: string, value: unknown) => Promise<void>;
  readonly make?: (name: string) => Promise<void>;
  /** Secrets that nobody has yet. */
  readonly lacks?: readonly string[];
  readonly onSleep?: (ms: number) => void;
}

/** Fake ports that remember everything, in order, in `trace`. Time passes only while somebody sleeps. */
export function bench(wishes: Wishes = {}) {
  const trace: string[] = [];
  const lines: { readonly kind: string; readonly [member: string]: unknown }[] = [];
  const events: RunEvent[] = [];
  const sent: WriteRequest[] = [];
  const pauses: number[] = [];
  const held = new Map<string, unknown>();
  const stop = new AbortController();
  let now = Date.UTC(2026, 0, 1);
  const reader: Reader = { read: async (call) => call.reply({}) };
  const line = (kind: string, words: string) => async (entry: object) => {
    lines.push({ kind, ...entry });
    const members = entry as { readonly [member: string]: unknown };
    trace.push(
      [
        kind,
        ...words
          .split(' ')
          .map((word) => members[word])
          .filter((word) => word !== undefined),
      ].join(' '),
    );
  };
  const ports: Ports = {
    writer: {
      async sendWrite(request) {
        trace.push(request.kind === 'http' ? `send ${request.method} ${request.path}` : `send SQL to ${request.table}`);
        sent.push(request);
        const reply = (await wishes.answer?.(request, sent.length)) ?? {};
        return { status: 201, body: { id: `id-${sent.length}` }, secrets: new Map(), ...reply };
      },
    },
    log: {
      intent: line('intent', 'action'),
      outcome: line('outcome', 'action status'),
      step: line('step', 'step status'),
      check: line('check', 'what result'),
      finding: line('finding', 'row finding'),
      manual: line('manual', 'step note'),
      undone: line('undone', 'step'),
      ended: line('ended', 'result'),
    },
    keeper: {
      async keep(_system, { name, subject }, value) {
        trace.push(`keep ${name} of ${subject}`);
        await wishes.keep?.(name, subject, value);
      },
      async make(_system, { name, subject }) {
        await wishes.make?.(name);
        trace.push(`make ${name} of ${subject}`);
        const traced = (what: string) => async () => void trace.push(`${what} ${name}`);
        return { value: { secret: name }, record: traced('record'), drop: traced('drop') };
      },
      async secretFor(name) {
        if (wishes.lacks?.includes(name) === true && !held.has(name)) throw new Trouble('not-at-hand', 'input');
        return held.get(name) ?? { secret: name };
      },
      hold: (name, value) => void held.set(name, value),
    },
    decider: { confirm: async (action) => wishes.confirm?.(action) ?? { by: 'me', note: 'done' } },
    clock: {
      now: () => now,
      async sleep(ms, signal) {
        signal?.throwIfAborted();
        pauses.push(ms);
        now += ms;
        wishes.onSleep?.(ms);
        signal?.throwIfAborted();
      },
    },
    emit: (event) => events.push(event),
    signal: stop.signal,
  };
  return { ports, trace, lines, events, sent, pauses, reader, stop };
}
