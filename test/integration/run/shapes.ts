import { expect } from 'vitest';
import { z } from 'zod';
import type { Answer } from './harness.ts';

const problem = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/),
  message: z.string().min(1),
  field: z.string().min(1).optional(),
  fix: z.string().min(1),
});

export const finding = z.strictObject({
  row: z.int(),
  permissions: z.array(z.string()),
  finding: z.enum(['granted', 'conditional', 'missing', 'not-offered', 'unchecked']),
  proof: z.enum(['grant', 'probe', 'both', 'none']),
  reason: z.string().optional(),
});

const check = z.strictObject({
  step: z.string(),
  what: z.string().min(1),
  result: z.enum(['ok', 'not-ok', 'unchecked']),
  proof: z.string(),
  reason: z.string().optional(),
});

const step = z.strictObject({
  id: z.string(),
  actor: z.enum(['api', 'sql', 'manual', 'local']),
  status: z.enum(['done', 'skipped', 'present', 'waiting', 'open', 'failed', 'stopped', 'undone']),
  durationMs: z.number(),
  reason: z.string().optional(),
});

const action = z.strictObject({
  id: z.string().regex(/^[a-z]+\/\d+$/),
  step: z.string(),
  kind: z.enum(['http', 'sql', 'manual', 'wait']),
  method: z.enum(['POST', 'PUT', 'PATCH', 'DELETE']).optional(),
  url: z.string().startsWith('/').optional(),
  needs: z.array(z.string()).optional(),
  clicks: z.array(z.string()).optional(),
  copy: z.array(z.strictObject({ label: z.string(), value: z.string() })).optional(),
  summary: z.string().min(1),
  reversible: z.boolean(),
  cost: z.enum(['licence', 'money']).optional(),
  escalation: z.string().optional(),
});

/** What `plan` prints. */
export const planShape = z.strictObject({
  runbook: z.string(),
  target: z.string(),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  actions: z.array(action),
  problems: z.array(problem),
});

/** What `run`, `resume`, `verify`, `undo` and `rotate` print. */
export const outcomeShape = z.strictObject({
  engagement: z.string().nullable(),
  run: z.string().nullable(),
  runbook: z.string(),
  result: z.enum(['done', 'attention', 'failed', 'stopped']),
  steps: z.array(step),
  findings: z.array(finding),
  checks: z.array(check),
  cannotUndo: z.array(z.string()).optional(),
  files: z.array(z.string()),
  journalHead: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  warnings: z.array(problem),
  problem: problem.optional(),
});

/** What any command prints that was refused before it had an outcome. */
export const refusalShape = z.strictObject({ problem, problems: z.array(problem).min(1) });

export type Outcome = z.infer<typeof outcomeShape>;

/** The outcome on stdout, and the exit code that goes with it. Stdout must hold it and nothing else. */
export function outcomeOf(answer: Answer, code: number): Outcome {
  expect(answer, answer.stdout + answer.stderr).toMatchObject({ code });
  return outcomeShape.parse(JSON.parse(answer.stdout));
}

/** A run that went well in every respect. */
export function doneOf(answer: Answer): Outcome {
  const outcome = outcomeOf(answer, 0);
  expect(outcome.problem).toBeUndefined();
  expect(outcome.result).toBe('done');
  return outcome;
}

export function planOf(answer: Answer, code = 0): z.infer<typeof planShape> {
  expect(answer, answer.stdout + answer.stderr).toMatchObject({ code });
  return planShape.parse(JSON.parse(answer.stdout));
}

/** A refusal before anything was done. */
export function refusalOf(answer: Answer, code: number): z.infer<typeof refusalShape> {
  expect(answer, answer.stdout + answer.stderr).toMatchObject({ code });
  return refusalShape.parse(JSON.parse(answer.stdout));
}
