import { PACING_RATE, UPDATES_DISABLED } from '../../../../../shared/cic/server-parameters.ts';
import type { Json } from '../../../../../shared/json.ts';
import type { Reader } from '../../../../engine/call.ts';
import { getServerParameter } from '../../../../systems/icws/calls/server-parameters.ts';
import { found } from '../found.ts';

/** Both parameters by name; null where there is none. */
export type Parameters = { readonly [name: string]: string | null };

/**
 * Both parameters as they are, also one that is not asked for: what was there before the first write is recorded once,
 * and a later run may set the other. @throws Fault
 */
export async function lookAtParameters(read: Reader, signal: AbortSignal): Promise<Parameters> {
  const names = [PACING_RATE.name, UPDATES_DISABLED.name];
  const all = await Promise.all(
    names.map(async (name) => [name, (await found(read, getServerParameter(name), signal))?.value ?? null] as const),
  );
  return Object.fromEntries(all);
}

/** Texts and nulls by name in something recorded. */
export function parametersIn(value: Json | undefined): Parameters {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, each]) =>
      typeof each === 'string' || each === null ? [[name, each] as const] : [],
    ),
  );
}
