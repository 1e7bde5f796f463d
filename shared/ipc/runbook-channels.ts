import { z } from 'zod/mini';
import { stageId } from './engagement-channels.ts';
import { actor, finding, problem } from './results.ts';
import { flag, json, jsonObject, list, maybe, nothing, number, obj, text } from './schema.ts';

const format = z.enum([
  'https-url',
  'uuid',
  'sms-sender',
  'kaleyra-sender',
  'gateway-sender',
  'domain',
  'header-name',
  'section-name',
  'endpoint-name',
  'login-url',
  'api-url',
  'email',
  'postgres-url',
  'user-name',
  'one-line',
  'location',
  'inside-url',
  'page-url',
  'cic-server',
  'cic-release',
  'widgets-version',
  'origin-url',
  'time-zone',
  'country-code',
  'otp-code',
]);
const expression = obj({ source: text, flags: text });

const column = obj({
  name: text,
  label: text,
  aliases: list(text),
  type: z.enum(['text', 'choice', 'boolean']),
  required: flag,
  rule: text,
  choices: maybe(list(text)),
  pattern: maybe(expression),
  format: maybe(format),
  default: maybe(json),
  example: maybe(text),
});

/** `Parameter` (shared/parameters/parameter.ts) with its expression as text; `shared/ipc/parameters.ts` turns it back. */
export const parameterView = obj({
  name: text,
  label: text,
  aliases: list(text),
  type: z.enum(['text', 'number', 'boolean', 'choice', 'list', 'secret', 'table']),
  required: flag,
  rule: text,
  choices: maybe(list(text)),
  pattern: maybe(expression),
  format: maybe(format),
  columns: maybe(list(column)),
  lowerCase: maybe(z.literal(true)),
  lines: maybe(z.literal(true)),
  whole: maybe(z.literal(true)),
  min: maybe(number),
  max: maybe(number),
  default: maybe(json),
  example: maybe(text),
  whereToFind: text,
  own: maybe(z.literal(true)),
  offeredBy: maybe(list(text)),
  unneededSecrets: maybe(list(text)),
  group: maybe(text),
});

/** One row of the guide's permission table, as the checklist shows it. */
export const rowView = obj({
  row: number,
  /** The guide's permission type: the group. */
  type: text,
  name: text,
  level: text,
  policy: text,
  purpose: text,
  /** The guide insists on it, in its own words. */
  mandatory: maybe(text),
  note: maybe(text),
  /** Clicks in the order they are made. */
  clicks: list(text),
});

/** A step as lists show it, with the documents that its source points to, and what has been retired since. */
const step = obj({
  id: text,
  title: text,
  actor,
  links: maybe(list(obj({ title: text, url: text }))),
  retired: maybe(obj({ what: text, instead: text })),
});

export const runbookView = obj({
  id: text,
  title: text,
  /** The source document and its version. */
  source: text,
  vendor: maybe(text),
  intro: maybe(text),
  steps: list(step),
  stages: list(obj({ id: stageId, title: text })),
  parameters: list(parameterView),
  rows: list(rowView),
});

/** What stands behind one row's finding. */
export const rowProof = obj({
  row: number,
  by: list(obj({ role: text, divisions: text, condition: maybe(text) })),
  /** For a row that means one of several permissions: those the organization offers. */
  options: list(text),
  chosen: maybe(text),
});

export const checklist = obj({
  /** Whose permissions: the signed-in person, or the new client after a run. */
  of: z.enum(['you', 'client']),
  subject: text,
  catalogue: obj({ source: z.enum(['live', 'bundled']), at: text, permissions: number }),
  findings: list(finding),
  proofs: list(rowProof),
  checkedAt: text,
  /** Why everything is unchecked, when it is. */
  problem: maybe(problem),
});

export const runbookChannels = {
  'runbooks.list': { request: nothing, reply: obj({ runbooks: list(runbookView), problems: list(problem) }) },
  'values.read': {
    request: obj({ engagement: text, runbook: text }),
    /** Typed or found so far, else the default. Secret parameters are left out. */
    reply: obj({ values: jsonObject }),
  },
  /** Saves the valid ones among them; the others come back as problems and stay in the form. */
  'values.save': {
    request: obj({ engagement: text, runbook: text, values: jsonObject }),
    reply: obj({ problems: list(problem) }),
  },
  /** Looks at every row; sends reads only. Not signed in: every row is `unchecked` and `problem` says why. */
  'permissions.check': {
    request: obj({ engagement: text, runbook: text, of: z.enum(['you', 'client']) }),
    reply: checklist,
  },
  /** What an uncertain row stands for. */
  'permissions.choose': {
    request: obj({ engagement: text, runbook: text, row: number, permission: text }),
    reply: nothing,
  },
  /** The checklist as a PDF in `folder`, for printing. */
  'permissions.print': {
    request: obj({ engagement: text, runbook: text, of: z.enum(['you', 'client']), folder: text }),
    reply: obj({ file: text }),
  },
} as const;
