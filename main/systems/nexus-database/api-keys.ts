import { z } from 'zod';
import type { Template } from '../../../shared/plan/action.ts';
import type { Call } from '../../engine/call.ts';
import { look } from './call.ts';

/** A key of Digital Channels by its name. Its value is its id, so that it is never read. */
export interface ApiKeyEntry {
  readonly name: string | null;
  /** Whether it is the key at hand; undefined when there is none to compare with. */
  readonly same?: boolean;
}

const entries = z.tuple([z.array(z.object({ name: z.nullable(z.string()), same: z.optional(z.boolean()) }))]);

/**
 * The names of all keys, sorted.
 * @param compare the name of the secret that the keys are compared with by the database, for example `nexusApiKey`
 */
export function lookAtApiKeys(compare?: string): Call<'read', readonly ApiKeyEntry[]> {
  const params: readonly Template[] = compare === undefined ? [] : [{ $secret: compare }];
  const same = compare === undefined ? '' : ', coalesce(lower(id::text) = lower($1::text), false) AS same';
  const text = `SELECT name${same} FROM nex_apikeys ORDER BY name`;
  return look('nex_apikeys.names', [{ text, params }], (rows) => entries.parse(rows)[0] as readonly ApiKeyEntry[]);
}
