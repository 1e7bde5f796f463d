import { z } from 'zod';
import type { Check } from '../../shared/results/check.ts';
import type { Finding } from '../../shared/results/finding.ts';
import type { Problem } from '../../shared/results/problem.ts';
import { jsonObjectSchema, jsonSchema, secretRefSchema, timeSchema } from './engagement.ts';
import { ID } from './ids.ts';

const text = z.string();
const problem: z.ZodType<Problem> = z.strictObject({
  code: text,
  message: text,
  field: text.exactOptional(),
  fix: text,
  offer: text.exactOptional(),
});
const check: z.ZodType<Check> = z.strictObject({
  step: text,
  what: text,
  result: z.enum(['ok', 'not-ok', 'unchecked']),
  proof: text,
  reason: text.exactOptional(),
});
const finding: z.ZodType<Finding> = z.strictObject({
  row: z.number(),
  permissions: z.array(text),
  finding: z.enum(['granted', 'conditional', 'missing', 'not-offered', 'unchecked']),
  proof: z.enum(['grant', 'probe', 'both', 'none']),
  reason: text.exactOptional(),
});
const planned = z.strictObject({
  id: text,
  step: text,
  summary: text,
  kind: z.enum(['http', 'sql', 'manual', 'wait']),
  method: text.exactOptional(),
  url: text.exactOptional(),
});

/** What a journal can say. Requests, replies and `before` come masked: a journal holds no secret. */
export const entrySchema = z.discriminatedUnion('kind', [
  /** The first line: enough to rebuild the engagement's document. */
  z.strictObject({
    kind: z.literal('opened'),
    engagement: z.string().regex(ID),
    run: z.string().regex(ID),
    runbook: text,
    customer: z.string().min(1).max(200),
    practice: z.boolean(),
    target: jsonObjectSchema.exactOptional(),
  }),
  z.strictObject({ kind: z.literal('planned'), digest: text, actions: z.array(planned.readonly()).readonly() }),
  /** On disk before the write is sent. */
  z.strictObject({
    kind: z.literal('intent'),
    action: text,
    step: text,
    request: jsonSchema,
    before: jsonSchema.exactOptional(),
  }),
  /** `resolved`: no answer came, and a look showed that it did happen. */
  z.strictObject({
    kind: z.literal('outcome'),
    action: text,
    step: text,
    status: z.enum(['ok', 'refused', 'unknown', 'resolved']),
    reply: jsonSchema.exactOptional(),
    problem: problem.exactOptional(),
  }),
  /** Where a secret went, so that deleting the engagement finds it even when the document is lost. */
  z.strictObject({ kind: z.literal('secret'), name: text, ref: secretRefSchema }),
  z.strictObject({
    kind: z.literal('step'),
    step: text,
    status: z.enum(['done', 'skipped', 'present', 'waiting', 'open', 'failed', 'stopped', 'undone']),
    out: jsonObjectSchema,
    durationMs: z.number().nonnegative(),
    reason: text.exactOptional(),
  }),
  z.strictObject({ kind: z.literal('check'), check }),
  z.strictObject({ kind: z.literal('finding'), finding }),
  z.strictObject({ kind: z.literal('manual'), action: text.exactOptional(), step: text, by: text, note: text }),
  z.strictObject({ kind: z.literal('undone'), step: text, action: text.exactOptional() }),
  z.strictObject({
    kind: z.literal('ended'),
    result: z.enum(['done', 'attention', 'failed', 'stopped']),
    problem: problem.exactOptional(),
  }),
]);

/** A journal line's own part. */
export type Entry = z.infer<typeof entrySchema>;

/** Its place in the chain. `hash` is over `prev` and everything else of the line. */
export const linkSchema = z.object({
  seq: z.int().nonnegative(),
  at: timeSchema,
  prev: z.string(),
  hash: z.string(),
});

export type Link = z.infer<typeof linkSchema>;

/** One line of a journal as it is on disk. */
export type JournalLine = Entry & Link;
