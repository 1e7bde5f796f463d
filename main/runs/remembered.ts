import type { Json, JsonObject } from '../../shared/json.ts';
import type { ParameterTable } from '../../shared/parameters/parameter.ts';

/**
 * What an engagement's facts say of a runbook's parameters: the fact of the parameter's own name, else the first of those
 * that stand in for it, for example the address that another runbook found.
 * @param without names that do not count this time
 */
export function rememberedFor(table: ParameterTable, facts: JsonObject, without: readonly string[] = []): JsonObject {
  return Object.fromEntries(
    table.flatMap(({ name, offeredBy = [] }): readonly (readonly [string, Json])[] => {
      if (without.includes(name)) return [];
      const value = [name, ...offeredBy].map((fact) => facts[fact]).find((fact) => fact !== undefined);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
