import { cellOf } from '../../../../shared/parameters/cell-field.ts';
import type { Parameter } from '../../../../shared/parameters/parameter.ts';
import type { ValueFlaws } from '../../../../shared/parameters/value-flaws.ts';
import { type CellProblem, type CellProblems, cellKey } from '../../../components/table-problems.ts';

/** The problems of a table's cells with those that come from other cells and values, in reading order. */
export function withBetween(parameter: Parameter, cells: CellProblems, flaws: ValueFlaws): CellProblems {
  const { name, columns = [] } = parameter;
  const all = new Map<string, CellProblem>(cells);
  const told = [
    ...flaws.problems.map((flaw) => ({ flaw, isWrong: true })),
    ...flaws.warnings.map((flaw) => ({ flaw, isWrong: false })),
  ];
  for (const { flaw, isWrong } of told) {
    const cell = cellOf(flaw.field);
    const column = columns.find((each) => each.name === cell?.column);
    if (cell?.parameter !== name || column === undefined) continue;
    const key = cellKey(cell.row - 1, column.name);
    // What a cell breaks by itself is said first.
    if (all.get(key)?.isWrong === true) continue;
    all.set(key, { ...flaw, message: flaw.message.replace(`"${flaw.field}"`, column.label), isWrong });
  }
  if (all.size === cells.size) return all;
  const order = (key: string): number => {
    const at = key.indexOf(' ');
    return (
      Number(key.slice(0, at)) * columns.length + columns.findIndex(({ name: each }) => each === key.slice(at + 1))
    );
  };
  return new Map([...all].toSorted(([one], [other]) => order(one) - order(other)));
}
