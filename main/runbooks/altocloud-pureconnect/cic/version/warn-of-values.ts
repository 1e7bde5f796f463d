import { validateValues } from '../../../../../shared/parameters/validate.ts';
import { checkAltocloudValues } from '../../../../../shared/runbooks/altocloud-pureconnect/check-values.ts';
import { altocloudParameters } from '../../../../../shared/runbooks/altocloud-pureconnect/parameters.ts';
import type { Knowledge } from '../../../../engine/step.ts';

/** The values were checked before anything was opened; what somebody should look at is left. */
export function warnOfValues(step: string, known: Knowledge): void {
  // Whether secrets are given is no matter of their values: the steps that need them ask.
  const table = altocloudParameters.filter(({ type }) => type !== 'secret');
  const given = table.flatMap(({ name }) => {
    const value = known.value(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  const values = Object.fromEntries(given);
  const checked = validateValues(table, values);
  const single = checked.is === 'ok' ? checked.warnings : [];
  for (const warning of [...single, ...checkAltocloudValues(values).warnings]) known.warn(step, warning);
}
