import CircleAlert from 'lucide-react/icons/circle-alert';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import type { Column } from '../../shared/parameters/parameter.ts';
import { tableText } from '../../shared/text/table-editor.ts';
import { cx } from '../theme/cx.ts';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import styles from './TableEditor.module.css';
import { type CellProblem, type CellProblems, cellKey, placeOfKey } from './table-problems.ts';
import type { TableState } from './use-table.ts';

interface TableNoteProps {
  readonly id: string;
  readonly columns: readonly Column[];
  readonly table: TableState;
  readonly problems: CellProblems;
}

/** What is wrong with the cell under the cursor and what to write instead; else how many there are, and the way there. */
export function TableNote({ id, columns, table, problems }: TableNoteProps) {
  const { at } = table;
  const column = columns[at.column];
  const here = column === undefined ? undefined : problems.get(cellKey(at.row, column.name));
  const next = nextAfter(columns, problems, at.row * columns.length + at.column);
  const count = [...problems.values()].filter(({ isWrong }) => isWrong).length;
  return (
    <div className={styles.note}>
      <div id={id} className={cx(styles.notes, here !== undefined && toneOf(here))}>
        {here !== undefined && column !== undefined ? (
          <>
            <Icon of={here.isWrong ? CircleAlert : TriangleAlert} size={14} />
            <span>
              <strong>{tableText.at(at.row + 1, column.label)}</strong> {here.message} {here.fix}
            </span>
          </>
        ) : (
          <span>{count > 0 ? tableText.wrong(count) : tableText.hint}</span>
        )}
      </div>
      {here?.offer !== undefined && (
        <Button
          onPress={() => {
            table.type(at, here.offer ?? '', 'away');
            table.move(at);
          }}
        >
          {tableText.use(here.offer)}
        </Button>
      )}
      {next !== undefined && (
        <Button variant="quiet" onPress={() => table.move(next)}>
          {tableText.next}
        </Button>
      )}
    </div>
  );
}

function toneOf({ isWrong }: CellProblem): string {
  return (isWrong ? styles.bad : styles.caution) ?? '';
}

/** The next cell with something to say, in reading order and round; undefined when it is this one, or none. */
function nextAfter(columns: readonly Column[], problems: CellProblems, from: number) {
  const places = [...problems.keys()]
    .map((key) => {
      const { row, column } = placeOfKey(key);
      return { row, column: columns.findIndex(({ name }) => name === column) };
    })
    .map((place) => ({ ...place, order: place.row * columns.length + place.column }));
  const found = places.find(({ order }) => order > from) ?? places[0];
  return found === undefined || found.order === from ? undefined : { row: found.row, column: found.column };
}
