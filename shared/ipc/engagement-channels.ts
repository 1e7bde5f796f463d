import { z } from 'zod/mini';
import { kept, problem, purpose, runResult } from './results.ts';
import { flag, json, jsonObject, list, maybe, nothing, number, obj, text } from './schema.ts';

export const organization = obj({ id: text, name: text, shortName: text });

/** Where the work stands. `new`: nothing was run yet. */
export const standing = z.enum(['new', 'running', 'done', 'attention', 'failed', 'stopped']);

/** An engagement on the home screen. */
export const engagementCard = obj({
  id: text,
  customer: text,
  practice: flag,
  organization: maybe(text),
  region: maybe(text),
  /** Of the latest runbook, in steps. */
  progress: obj({ done: number, total: number, standing }),
  runbook: maybe(text),
  /** ISO 8601. */
  touchedAt: text,
});

/** The pages of a runbook, in order; the rail shows them. */
export const stageId = z.enum([
  'region',
  'settings',
  'connect',
  'permissions',
  'webhook',
  'numbers',
  'senders',
  'agents',
  'snippet',
  'setup',
  'request',
  'links',
  'plan',
  'run',
  'validation',
  'form',
]);

export const stage = obj({
  id: stageId,
  title: text,
  state: z.enum(['todo', 'done', 'running', 'attention', 'failed', 'stopped']),
  /** A few letters beside the title, for example `Sydney` or `32 / 39`. */
  aside: maybe(text),
});

export const runSummary = obj({
  id: text,
  runbook: text,
  title: text,
  purpose,
  result: runResult,
  /** Its end is not recorded: it was killed, or it is running elsewhere. */
  interrupted: flag,
  at: text,
  problem: maybe(problem),
});

const fact = obj({
  name: text,
  label: text,
  value: json,
  /** `you`, or the step's title. */
  from: text,
  at: text,
});

/** Everything about one engagement except its secrets: of those only names and places. */
export const engagementView = obj({
  id: text,
  customer: text,
  practice: flag,
  /** Practice only: the practice organization it belongs to still runs. Always true for real ones. */
  reachable: flag,
  organization: maybe(organization),
  region: maybe(text),
  createdAt: text,
  touchedAt: text,
  facts: list(fact),
  secrets: list(obj({ name: text, keptIn: kept })),
  /** Latest first. */
  runs: list(runSummary),
  /** Runbooks with something done, and those that can be started. `started`: the engagement has values or runs of it. */
  runbooks: list(obj({ id: text, title: text, standing, started: flag, stages: list(stage) })),
  /** What is being done in it at this moment by this window. */
  running: maybe(purpose),
  notices: list(problem),
});

export const engagementChannels = {
  'engagements.list': {
    request: nothing,
    reply: obj({ engagements: list(engagementCard), troubles: list(obj({ id: text, problem })) }),
  },
  'engagements.create': {
    /** Practice without a name takes the practice organization's. */
    request: obj({ customer: text, practice: flag }),
    reply: obj({ engagement: text }),
  },
  'engagements.open': { request: obj({ engagement: text }), reply: engagementView },
  'engagements.rename': { request: obj({ engagement: text, customer: text }), reply: nothing },
  /** A new engagement with the same typed values; no runs, no ids, no secrets. */
  'engagements.duplicate': { request: obj({ engagement: text, customer: text }), reply: obj({ engagement: text }) },
  'engagements.delete': {
    /** `typed` must be the customer's name. */
    request: obj({ engagement: text, typed: text }),
    reply: obj({
      secrets: list(obj({ name: text, result: z.enum(['deleted', 'absent', 'kept', 'failed']), reason: maybe(text) })),
    }),
  },
  /** Document and journals without secrets, as one `.groundwork` file. */
  'engagements.export': { request: obj({ engagement: text, folder: text }), reply: obj({ file: text }) },
  'engagements.import': { request: obj({ name: text, content: text }), reply: obj({ engagement: text }) },
  /** A run's journal, masked, one object a line. */
  'journal.read': {
    request: obj({ engagement: text, run: text }),
    reply: obj({ lines: list(jsonObject), head: text, intact: flag, problem: maybe(problem) }),
  },
} as const;
