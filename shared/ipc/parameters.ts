import type { Column, Parameter, ParameterTable } from '../parameters/parameter.ts';
import type { ParameterView } from './views.ts';

type ColumnView = NonNullable<ParameterView['columns']>[number];

/** A parameter table as it travels: an expression cannot be sent, its text can. */
export function parametersToViews(table: ParameterTable): ParameterView[] {
  return table.map(
    ({ pattern, aliases, choices, offeredBy, unneededSecrets, columns, ...rest }): ParameterView => ({
      ...rest,
      aliases: [...aliases],
      ...(choices === undefined ? {} : { choices: [...choices] }),
      ...(offeredBy === undefined ? {} : { offeredBy: [...offeredBy] }),
      ...(unneededSecrets === undefined ? {} : { unneededSecrets: [...unneededSecrets] }),
      ...(columns === undefined ? {} : { columns: columns.map(columnToView) }),
      ...(pattern === undefined ? {} : { pattern: { source: pattern.source, flags: pattern.flags } }),
    }),
  );
}

/** The table again, so that the window validates by the very rules of main. */
export function parametersFromViews(views: readonly ParameterView[]): ParameterTable {
  return views.map((view) => {
    const columns = view.columns?.map((column) => withExpression(column) as Column);
    return withExpression({ ...view, columns }) as Parameter;
  });
}

function columnToView({ pattern, aliases, choices, ...rest }: Column): ColumnView {
  return {
    ...rest,
    aliases: [...aliases],
    ...(choices === undefined ? {} : { choices: [...choices] }),
    ...(pattern === undefined ? {} : { pattern: { source: pattern.source, flags: pattern.flags } }),
  };
}

function withExpression<View extends Pick<ParameterView, 'pattern'>>({ pattern, ...rest }: View): object {
  const members = { ...rest, ...(pattern === undefined ? {} : { pattern: new RegExp(pattern.source, pattern.flags) }) };
  return Object.fromEntries(Object.entries(members).filter(([, member]) => member !== undefined));
}
