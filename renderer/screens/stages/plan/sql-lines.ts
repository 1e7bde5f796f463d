import type { Json } from '../../../../shared/json.ts';

/** The values of a statement, each with the place it is bound to: `$1 = "https://gws.example"`. */
export function paramLines(params: readonly Json[]): string {
  return params.map((param, index) => `$${index + 1} = ${JSON.stringify(param)}`).join('\n');
}
