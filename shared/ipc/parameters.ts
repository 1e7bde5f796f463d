import type { Parameter, ParameterTable } from '../parameters/parameter.ts';
import type { ParameterView } from './views.ts';

/** A parameter table as it travels: an expression cannot be sent, its text can. */
export function parametersToViews(table: ParameterTable): ParameterView[] {
  return table.map(({ pattern, aliases, choices, ...rest }) => ({
    ...rest,
    aliases: [...aliases],
    ...(choices === undefined ? {} : { choices: [...choices] }),
    ...(pattern === undefined ? {} : { pattern: { source: pattern.source, flags: pattern.flags } }),
  }));
}

/** The table again, so that the window validates by the very rules of main. */
export function parametersFromViews(views: readonly ParameterView[]): ParameterTable {
  return views.map(({ pattern, ...rest }) => {
    const parameter = pattern === undefined ? rest : { ...rest, pattern: new RegExp(pattern.source, pattern.flags) };
    return withoutUndefined(parameter) as Parameter;
  });
}

function withoutUndefined(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined));
}
