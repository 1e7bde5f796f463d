import { z } from 'zod/mini';
import { list, maybe, number, obj, text } from './schema.ts';

/** Mirrors `Problem` (shared/results/problem.ts). */
export const problem = obj({
  code: text,
  message: text,
  field: z.exactOptional(text),
  fix: text,
  offer: z.exactOptional(text),
});

/** Mirrors `Finding` (shared/results/finding.ts). */
export const finding = obj({
  row: number,
  permissions: list(text),
  finding: z.enum(['granted', 'conditional', 'missing', 'not-offered', 'unchecked']),
  proof: z.enum(['grant', 'probe', 'both', 'none']),
  reason: maybe(text),
});

/** Mirrors `Check` (shared/results/check.ts). */
export const check = obj({
  step: text,
  what: text,
  result: z.enum(['ok', 'not-ok', 'unchecked']),
  proof: text,
  reason: maybe(text),
});

export const actor = z.enum(['api', 'sql', 'manual', 'local']);
export const stepStatus = z.enum(['done', 'skipped', 'present', 'waiting', 'open', 'failed', 'stopped', 'undone']);
export const runResult = z.enum(['done', 'attention', 'failed', 'stopped']);
/** Where a secret is kept, as far as the renderer may know about it. */
export const kept = z.enum(['none', 'memory', 'keychain', 'practice']);
export const purpose = z.enum(['run', 'undo', 'rotate', 'verify']);
