import { z } from 'zod/mini';
import { actor, check, finding, problem, purpose, runResult, stepStatus } from './results.ts';
import { flag, json, jsonObject, list, maybe, nothing, number, obj, text } from './schema.ts';

const accept = z.record(text, text);
/** `secret`: the value is a mask, and the secret of that name is copied by `secrets.copy`. */
const copy = list(obj({ label: text, value: text, secret: maybe(text) }));

/** One action of a plan as a person reads it: references as ‹labels›, secrets masked. */
export const actionView = obj({
  id: text,
  step: text,
  stepTitle: text,
  kind: z.enum(['http', 'sql', 'manual', 'wait']),
  summary: text,
  reversible: flag,
  cost: maybe(z.enum(['licence', 'money'])),
  /** What the operator gains, in words. */
  escalation: maybe(text),
  /** What must be typed to accept cost or escalation. */
  typed: maybe(text),
  /** http */
  method: maybe(text),
  url: maybe(text),
  headers: maybe(z.record(text, text)),
  body: maybe(json),
  needs: list(text),
  yields: list(obj({ name: text, keptIn: text })),
  notYetForSeconds: maybe(number),
  curl: maybe(text),
  /** http: secrets that are made on this computer before the request goes out. */
  makes: maybe(list(obj({ name: text, keptIn: text }))),
  /** sql: one transaction. `psql` is the same as a script for psql, in which psql asks for the secrets. */
  table: maybe(text),
  statements: maybe(list(obj({ text, params: list(json), rows: number }))),
  /** What a look has to give still, or nothing is changed. */
  expects: maybe(obj({ text, params: list(json), rows: list(jsonObject) })),
  psql: maybe(text),
  /** manual */
  clicks: maybe(list(text)),
  copy: maybe(copy),
  readBack: maybe(flag),
  /** A secret that the person has and that goes into `run.answer`. */
  asks: maybe(obj({ secret: text, label: text })),
  /** wait */
  until: maybe(text),
  atMostSeconds: maybe(number),
});

export const planView = obj({
  purpose,
  runbook: text,
  target: text,
  digest: text,
  madeAt: text,
  actions: list(actionView),
  /** Why a step cannot go on; `accept` is what to type to go on all the same, `keep` what to type to leave as it is what is there. */
  blocked: list(obj({ step: text, stepTitle: text, problem, accept: maybe(text), keep: maybe(text) })),
  /** The plan can be applied as it stands. */
  ready: flag,
  warnings: list(problem),
  /** Undo only: what stays. */
  cannotUndo: list(text),
  /** A stopped or interrupted run that this plan would go on with. */
  resumes: maybe(text),
});

/**
 * Where a created secret goes when there is no keychain. `reveal`: shown once in this window, and the run waits until it
 * was noted. The passphrase was handed over by `secrets.set`.
 */
export const secretPlace = z.discriminatedUnion('is', [
  obj({ is: z.literal('reveal') }),
  obj({ is: z.literal('age-recipient'), recipient: text, folder: text }),
  obj({ is: z.literal('age-passphrase'), folder: text }),
  obj({ is: z.literal('clear'), folder: text, typed: text }),
]);

/** One step while a run goes on. `now`: it is being worked on. */
export const runStep = obj({
  id: text,
  title: text,
  actor,
  status: z.enum([...stepStatus.options, 'todo', 'now'] as const),
  reason: maybe(text),
  durationMs: maybe(number),
});

export const outcome = obj({
  result: runResult,
  problem: maybe(problem),
  warnings: list(problem),
  cannotUndo: list(text),
  journalHead: maybe(text),
  /** The secret is lost or refused: a reset can be offered. */
  offerReset: flag,
});

/** What is being done, or was done last, in one engagement. Sent as a whole each time it changes. */
export const runState = obj({
  engagement: text,
  runbook: text,
  purpose,
  run: maybe(text),
  state: z.enum(['running', 'stopping', 'ended']),
  startedAt: text,
  steps: list(runStep),
  /** What is being done now, in words. */
  now: maybe(text),
  waiting: maybe(obj({ until: text, elapsedSeconds: number, atMostSeconds: number })),
  notYet: maybe(obj({ what: text, secondsLeft: number })),
  /** How far the step is that has several writes. */
  progress: maybe(obj({ step: text, done: number, of: number })),
  findings: list(finding),
  /** Rows that will be answered, when it is known. */
  rows: number,
  checks: list(check),
  /** A manual step that waits for the operator. */
  asked: maybe(actionView),
  /** A created secret without a lasting place waits until it was noted: `secrets.reveal`, then `run.answer` for this step. */
  reveal: maybe(obj({ step: text, name: text })),
  outcome: maybe(outcome),
});

/** One request and what came back, masked. */
export const exchange = obj({
  id: number,
  at: text,
  system: text,
  effect: z.enum(['read', 'session', 'write']),
  /** Of HTTP, or `SQL`. */
  method: text,
  url: text,
  /** In the list, instead of what the address tells. */
  what: maybe(text),
  /** HTTP status; for a database how many rows were changed or found; or a fault's code when no answer came. */
  status: maybe(number),
  rows: maybe(number),
  fault: maybe(text),
  durationMs: number,
  request: maybe(text),
  reply: maybe(text),
  /** Empty where there is no such command. */
  curl: text,
});

export const runChannels = {
  /** Plans afresh; reads only. `accept` by step id: typed names that let a blocked step go on. */
  'plan.make': {
    request: obj({ engagement: text, runbook: text, purpose, accept, place: maybe(secretPlace) }),
    reply: planView,
  },
  /** The latest plan as a document to be signed. */
  'plan.export': {
    request: obj({ engagement: text, runbook: text, folder: text, format: z.enum(['pdf', 'md', 'json']) }),
    reply: obj({ file: text }),
  },
  /** Answers when the run has begun; the rest comes as events. `digest` binds it to the reviewed plan (not for verify). */
  'run.start': {
    request: obj({
      engagement: text,
      runbook: text,
      purpose,
      digest: maybe(text),
      accept,
      place: maybe(secretPlace),
      resume: maybe(text),
    }),
    reply: runState,
  },
  'run.state': { request: obj({ engagement: text }), reply: obj({ state: maybe(runState) }) },
  'run.stop': { request: obj({ engagement: text }), reply: nothing },
  /** Answers the manual step that is asked: `note` confirms it; without one it is left for later. */
  'run.answer': {
    /**
     * `action`: which of several actions of the step was looked at; another one is not answered by mistake. `secret`: what
     * the action asks for.
     */
    request: obj({ engagement: text, step: text, action: maybe(text), note: maybe(text), secret: maybe(text) }),
    reply: nothing,
  },
  /** Oldest first, of this session. */
  'exchanges.list': { request: obj({ engagement: text }), reply: obj({ exchanges: list(exchange) }) },
} as const;
