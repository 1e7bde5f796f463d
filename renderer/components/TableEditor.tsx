// biome-ignore-all lint/a11y/useSemanticElements: rows are placed by scroll position, which the layout of a real table does not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus moves by cell, headings never take it
import {
  type CSSProperties,
  type DragEvent,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Column } from '../../shared/parameters/parameter.ts';
import { tableText } from '../../shared/text/table-editor.ts';
import { cx } from '../theme/cx.ts';
import { focusInSight } from './focus-in-sight.ts';
import { gridTemplate } from './grid-template.ts';
import { gridWindow, rowsPerStep } from './grid-window.ts';
import { type Onward, TableCell } from './TableCell.tsx';
import styles from './TableEditor.module.css';
import { TableNote } from './TableNote.tsx';
import { TableTools } from './TableTools.tsx';
import type { CellRow } from './table-cells.ts';
import { tableFile } from './table-file.ts';
import { tableKey } from './table-keys.ts';
import { type CellProblems, cellKey } from './table-problems.ts';
import { useScroll } from './use-scroll.ts';
import { useTable } from './use-table.ts';

export interface TableEditorProps {
  readonly label: string;
  readonly columns: readonly Column[];
  readonly rows: readonly CellRow[];
  readonly onChange: (rows: readonly CellRow[]) => void;
  readonly problems: CellProblems;
  /** The row in which the cursor is. */
  readonly onRow?: ((row: number) => void) | undefined;
}

const ROW = 33;
const stepAt = (height: number): number => ROW * rowsPerStep(ROW, height - ROW);
const ROWS_IN_SIGHT = 10;

/**
 * A table that is filled in like a spreadsheet: arrows move, typing begins, Enter goes down, Tab goes on; cells and files
 * are pasted and dropped. Draws at most 80 rows: its costs do not grow with the list.
 */
export function TableEditor(props: TableEditorProps) {
  const { label, columns, problems, onRow } = props;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [isOver, setOver] = useState(false);
  const table = useTable(columns, props.rows, props.onChange);
  const { rows, at, typed, wantsFocus } = table;
  const scroll = useScroll(box, stepAt);
  const seen = gridWindow(rows.length, ROW, scroll.top, scroll.height - ROW);
  const drawn = Array.from({ length: seen.count }, (_, index) => seen.first + index);
  // The cursor stays in the document while it is scrolled away; else the focus would be lost.
  if (!drawn.includes(at.row)) drawn.push(at.row);
  const template = useMemo(() => templateOf(columns), [columns]);

  useEffect(() => {
    onRow?.(at.row);
  }, [at.row, onRow]);
  useLayoutEffect(() => {
    const wanted = wantsFocus.current;
    if (wanted === undefined || typed !== undefined) return;
    // A drawing in between, of something else, still has the cursor where it was.
    if (wanted !== 'cursor' && (wanted.row !== at.row || wanted.column !== at.column)) return;
    wantsFocus.current = undefined;
    reveal(box.current, at.row);
    focusInSight(box.current?.querySelector<HTMLElement>(`[data-cell="${at.row} ${at.column}"]`));
  });

  // The cells are drawn anew only when something of theirs changes, so they are handed functions that never do.
  const latest = useRef(table);
  latest.current = table;
  const onPick = useCallback((row: number, column: number) => {
    latest.current.move({ row, column });
    setTimeout(() => latest.current.edit());
  }, []);
  const onType = useCallback((row: number, column: number, text: string, onward: Onward) => {
    latest.current.type({ row, column }, text, onward);
  }, []);
  const onGiveUp = useCallback(() => latest.current.giveUp(), []);
  const onCells = useCallback((row: number, column: number, text: string) => {
    latest.current.paste({ row, column }, text);
  }, []);
  const read = async (file: File | undefined): Promise<void> => {
    setOver(false);
    if (file === undefined) return;
    const content = await tableFile(file);
    if (content.is === 'text') latest.current.add(content.text);
    else latest.current.say([content.why]);
  };
  const onDrag = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes('Files')) return;
    // The window around it takes files for something else.
    event.preventDefault();
    event.stopPropagation();
    event.dataTransfer.dropEffect = 'copy';
    setOver(true);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: files are dropped anywhere on it; the button beside it does the same by keyboard
    <div
      className={styles.editor}
      onDragEnter={onDrag}
      onDragOver={onDrag}
      onDragLeave={(event) => event.currentTarget.contains(event.relatedTarget as Node | null) || setOver(false)}
      onDrop={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        event.stopPropagation();
        void read(event.dataTransfer.files[0]);
      }}
    >
      <TableTools table={table} count={props.rows.length} onFile={(file) => void read(file)} isOver={isOver} />
      <div
        ref={box}
        className={cx(styles.grid, isOver && styles.over)}
        role="grid"
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        aria-describedby={`${id}-hint`}
        style={{ ...template, '--lines': Math.min(rows.length, ROWS_IN_SIGHT) + 1 } as CSSProperties}
        onKeyDown={(event) => {
          const page = Math.max(1, Math.floor(scroll.height / ROW) - 2);
          const key = tableKey(event, at, { rows: rows.length, columns: columns.length, page });
          if (key === undefined) return;
          event.preventDefault();
          table.press(key);
        }}
        onPaste={(event) => {
          event.preventDefault();
          table.paste(at, event.clipboardData.getData('text'));
        }}
      >
        <div className={cx(styles.line, styles.head)} role="row" aria-rowindex={1}>
          <span className={styles.number} role="columnheader" aria-colindex={1}>
            <span className="visually-hidden">{tableText.row}</span>
          </span>
          {columns.map(({ name, label: title, rule }, place) => (
            <span key={name} className={styles.title} role="columnheader" aria-colindex={place + 2} title={rule}>
              {title}
            </span>
          ))}
        </div>
        <div className={styles.rows} role="rowgroup" style={{ height: rows.length * ROW }}>
          {drawn.map((row) => (
            <div
              key={row}
              className={cx(styles.line, styles.row, row === at.row && styles.current)}
              role="row"
              aria-rowindex={row + 2}
              style={{ transform: `translateY(${row * ROW}px)` }}
            >
              <span className={styles.number} role="rowheader" aria-colindex={1}>
                {row + 1}
              </span>
              {columns.map((column, place) => {
                const isActive = row === at.row && place === at.column;
                return (
                  <TableCell
                    key={column.name}
                    column={column}
                    row={row}
                    place={place}
                    text={rows[row]?.[column.name] ?? ''}
                    problem={problems.get(cellKey(row, column.name))}
                    isActive={isActive}
                    typed={isActive ? typed : undefined}
                    noteId={`${id}-note`}
                    onPick={onPick}
                    onType={onType}
                    onGiveUp={onGiveUp}
                    onCells={onCells}
                  />
                );
              })}
            </div>
          ))}
        </div>
      </div>
      <TableNote id={`${id}-note`} columns={columns} table={table} problems={problems} />
      <p id={`${id}-hint`} className="visually-hidden">
        {tableText.hint}
      </p>
    </div>
  );
}

function templateOf(columns: readonly Column[]): CSSProperties {
  const widths = columns.map(({ name, type }, place) => ({
    id: name,
    title: '',
    width: type !== 'text' ? '96px' : place === 0 ? 'minmax(150px, 1.4fr)' : 'minmax(112px, 1fr)',
  }));
  return gridTemplate([{ id: '', title: '', width: 26 }, ...widths]);
}

/** Scrolls as little as it takes to see a row whole, below the sticky heading. */
function reveal(box: HTMLElement | null, row: number): void {
  if (box === null) return;
  const top = row * ROW;
  if (top < box.scrollTop) box.scrollTop = top;
  else if (top + 2 * ROW > box.scrollTop + box.clientHeight) box.scrollTop = top + 2 * ROW - box.clientHeight;
}
