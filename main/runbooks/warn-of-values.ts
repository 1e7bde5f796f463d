import type { JsonObject } from '../../shared/json.ts';
import type { ParameterTable } from '../../shared/parameters/parameter.ts';
import { validateValues } from '../../shared/parameters/validate.ts';
import type { ValueFlaws } from '../../shared/parameters/value-flaws.ts';
import type { Knowledge } from '../engine/step.ts';

/**
 * The values were checked before anything was opened; a runbook's first step says what somebody should look at all the
 * same.
 * @param between the runbook's rules between values
 */
export function warnOfValues(
  step: string,
  parameters: ParameterTable,
  between: (values: JsonObject) => ValueFlaws,
  known: Knowledge,
): void {
  // Whether secrets are given is no matter of their values: the steps that need them ask.
  const table = parameters.filter(({ type }) => type !== 'secret');
  const given = table.flatMap(({ name }) => {
    const value = known.value(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  const values = Object.fromEntries(given);
  const checked = validateValues(table, values);
  const single = checked.is === 'ok' ? checked.warnings : [];
  for (const warning of [...single, ...between(values).warnings]) known.warn(step, warning);
}
