// biome-ignore-all lint/a11y/useSemanticElements: rows are placed by scroll position, which the layout of a real table does not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: one cell of the grid takes the focus at a time
import { type CSSProperties, type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react';
import { answersText } from '../../../../shared/text/coverage-answer-screen.ts';
import { focusInSight } from '../../../components/focus-in-sight.ts';
import { gridWindow, rowsPerStep } from '../../../components/grid-window.ts';
import { cx } from '../../../theme/cx.ts';
import { COLUMN_STEP, columnWindow } from './column-window.ts';
import styles from './matrix.module.css';
import { type CellPlace, cellForKey } from './matrix-keys.ts';
import { CELL, MatrixLine } from './matrix-line.tsx';
import type { Matrix, MatrixRow } from './matrix-rows.ts';
import { useArea } from './use-area.ts';

interface MatrixGridProps {
  readonly columns: Matrix['columns'];
  readonly rows: readonly MatrixRow[];
  /** Filter and order in words: with another one the grid is seen from its top again. */
  readonly order: string;
  /** The active cell, or undefined for a role's name. */
  readonly onActive: (row: MatrixRow, column: Matrix['columns'][number] | undefined) => void;
}

const { matrix: text } = answersText;
const ROW = 31;
const stepAt = (height: number): number => ROW * rowsPerStep(ROW, height - ROW);

/** Roles × rows of the need. One tab stop; arrows, Home, End and the Page keys move from cell to cell. */
export function MatrixGrid({ columns, rows, order, onActive }: MatrixGridProps) {
  const box = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const [at, setAt] = useState<{ readonly role: string; readonly column: number }>();
  const area = useArea(box, stepAt, CELL * COLUMN_STEP);
  const row = Math.max(0, at === undefined ? 0 : rows.findIndex(({ role }) => role.id === at.role));
  const active: CellPlace = { row, column: Math.min(at?.column ?? 0, columns.length) };
  const seen = gridWindow(rows.length, ROW, area.top, area.height - ROW);
  const { first, count } = columnWindow(columns.length, CELL, area.left, area.width);
  const drawn = Array.from({ length: seen.count }, (_, index) => seen.first + index);
  if (!drawn.includes(active.row)) drawn.push(active.row);

  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    focusInSight(box.current?.querySelector<HTMLElement>('[data-active]'));
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: another order is what it is done for
  useEffect(() => {
    if (box.current !== null) box.current.scrollTop = 0;
  }, [order]);

  const moveTo = (place: CellPlace): void => {
    const wanted = rows[place.row];
    if (wanted === undefined) return;
    wantsFocus.current = true;
    setAt({ role: wanted.role.id, column: place.column });
    onActive(wanted, columns[place.column - 1]);
    reveal(box.current, place);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor(area.height / ROW) - 2);
    const next = cellForKey(event, active, { rows: rows.length, columns: columns.length, page });
    if (next === undefined) return;
    event.preventDefault();
    moveTo(next);
  };
  const onClick = (event: MouseEvent<HTMLDivElement>): void => {
    const line = (event.target as Element).closest<HTMLElement>('[data-index]');
    if (line !== null)
      moveTo({ row: Number(line.dataset.index), column: columnAt(line, event.clientX, columns.length) });
  };

  return (
    <div
      ref={box}
      className={styles.grid}
      role="grid"
      aria-label={text.table}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
      style={{ '--count': columns.length } as CSSProperties}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <div className={cx(styles.line, styles.head)} role="row" aria-rowindex={1}>
        <span className={styles.name} role="columnheader" aria-colindex={1}>
          <span className={styles.role}>{text.role}</span>
          <span className={styles.covers}>{text.covers}</span>
        </span>
        <span className={styles.cells} role="none">
          {columns.slice(first, first + count).map((column, index) => {
            const name = text.column(column.row, column.label, column.policy);
            const isActive = first + index === active.column - 1;
            return (
              <span
                key={column.row}
                className={cx(styles.run, styles.number, isActive && styles.marked)}
                role="columnheader"
                aria-colindex={first + index + 2}
                aria-label={name}
                title={name}
                style={{ left: (first + index) * CELL, width: CELL }}
              >
                {column.row}
              </span>
            );
          })}
        </span>
      </div>
      <div className={styles.rows} role="rowgroup" style={{ height: rows.length * ROW }}>
        {drawn.map((index) => {
          const line = rows[index];
          return line === undefined ? null : (
            <MatrixLine
              key={line.role.id}
              row={line}
              index={index}
              top={index * ROW}
              first={first}
              count={count}
              active={index === active.row ? active.column : undefined}
            />
          );
        })}
      </div>
    </div>
  );
}

/** The column under the pointer; 0 is the name. Measured on screen, where the zoom of the settings counts for both. */
function columnAt(line: HTMLElement, x: number, columns: number): number {
  const name = line.children[0]?.getBoundingClientRect();
  const cells = line.children[1]?.getBoundingClientRect();
  // The names stay in their place while cells go by below them.
  if (name === undefined || cells === undefined || x < name.right) return 0;
  return Math.min(columns, 1 + Math.floor(((x - cells.left) / cells.width) * columns));
}

/** Scrolls as little as it takes to see a cell whole, below the headings and beside the names. */
function reveal(box: HTMLElement | null, { row, column }: CellPlace): void {
  if (box === null) return;
  const top = row * ROW;
  if (top < box.scrollTop) box.scrollTop = top;
  else if (top + 2 * ROW > box.scrollTop + box.clientHeight) box.scrollTop = top + 2 * ROW - box.clientHeight;
  if (column === 0) return;
  const name = box.querySelector<HTMLElement>('[role="columnheader"]')?.offsetWidth ?? 0;
  const left = (column - 1) * CELL;
  const room = box.clientWidth - name;
  if (left < box.scrollLeft) box.scrollLeft = left;
  else if (left + CELL > box.scrollLeft + room) box.scrollLeft = left + CELL - room;
}
