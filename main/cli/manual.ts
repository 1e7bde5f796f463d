import type { JsonObject } from '../../shared/json.ts';
import type { Runnable } from '../runs/runnable.ts';

/** Everything to do by hand instead, for somebody who may not use the API. */
export function manualLines(runnable: Runnable, values: JsonObject): readonly string[] {
  return runnable
    .byHand(values)
    .flatMap(({ title, clicks, copy }) => [
      title,
      ...clicks.map((click, index) => `  ${index + 1}. ${click}`),
      ...copy.map(
        ({ label, value }) =>
          `     ${label}: ${value.includes('\n') ? `\n       ${value.replaceAll('\n', '\n       ')}` : value}`,
      ),
      '',
    ]);
}
