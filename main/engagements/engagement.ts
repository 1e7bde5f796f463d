import { z } from 'zod';
import type { Json } from '../../shared/json.ts';
import type { SecretKey } from '../vault/vault.ts';
import { ID } from './ids.ts';

export const jsonSchema: z.ZodType<Json> = z.json();
export const jsonObjectSchema = z.record(z.string(), jsonSchema).readonly();
export const timeSchema = z.iso.datetime();

/** Where a secret is kept. Says how to find it, never what it is. */
export interface SecretRef extends SecretKey {
  readonly keptIn: 'keychain' | 'memory' | 'practice';
}

export const secretRefSchema: z.ZodType<SecretRef> = z.strictObject({
  keptIn: z.enum(['keychain', 'memory', 'practice']),
  origin: z.string(),
  organization: z.string(),
  subject: z.string(),
  name: z.string(),
});

/**
 * A value and where it comes from: a step of a run, or, without a step, the operator of that run; without a run the
 * operator typed it, on the pages of `runbook` where it is known.
 */
const factSchema = z
  .strictObject({
    value: jsonSchema,
    from: z
      .strictObject({
        run: z.string().exactOptional(),
        step: z.string().exactOptional(),
        runbook: z.string().exactOptional(),
      })
      .readonly(),
    at: timeSchema,
  })
  .readonly();

export type Fact = z.infer<typeof factSchema>;

/**
 * The engagement document, `engagement.json`. Strict: a member nobody knows is damage.
 * Everything that runs found out is in the journals too; what the operator typed is only here.
 */
export const engagementSchema = z
  .strictObject({
    schema: z.literal(1),
    id: z.string().regex(ID),
    customer: z.string().min(1).max(200),
    /** Belongs to the practice systems. */
    practice: z.boolean(),
    createdAt: timeSchema,
    touchedAt: timeSchema,
    /** The organization it configures, as far as known. */
    target: jsonObjectSchema.exactOptional(),
    facts: z.record(z.string(), factSchema).readonly(),
    secrets: z.record(z.string(), secretRefSchema).readonly(),
    /** Oldest first. */
    runs: z
      .array(z.strictObject({ id: z.string().regex(ID), runbook: z.string(), at: timeSchema }).readonly())
      .readonly(),
  })
  .readonly();

export type Engagement = z.infer<typeof engagementSchema>;
