// biome-ignore-all lint/a11y/useSemanticElements: rows are placed by scroll position, which the layout of a real table does not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus moves by row, cells and headings never take it
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { kitText } from '../../shared/text/kit.ts';
import { cx } from '../theme/cx.ts';
import { focusInSight } from './focus-in-sight.ts';
import { type GridColumn, GridRow } from './GridRow.tsx';
import styles from './GridTable.module.css';
import { lineForKey, lineForText, nextRow } from './grid-keys.ts';
import { type GridGroup, gridLines } from './grid-lines.ts';
import { gridTemplate } from './grid-template.ts';
import { gridWindow, rowsPerStep } from './grid-window.ts';
import { useScroll } from './use-scroll.ts';

export type { GridColumn } from './GridRow.tsx';
export type { GridGroup } from './grid-lines.ts';

export interface GridTableProps<R> {
  readonly label: string;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly R[];
  readonly rowKey: (row: R) => string;
  /** A cell shows; it holds nothing to press. What is done with a row is done by the inspector or `onAction`. */
  readonly renderCell: (row: R, column: string) => ReactNode;
  /** Heading of the rows that stand together; `rows` are sorted by it. */
  readonly groups?: ((row: R) => GridGroup) | undefined;
  /** Key of the selected row. The selection follows the focus. */
  readonly selected?: string | null | undefined;
  readonly onSelect?: ((key: string, row: R) => void) | undefined;
  /** Enter or a double click on a row. */
  readonly onAction?: ((key: string, row: R) => void) | undefined;
  /** Text of a row for type-ahead. */
  readonly textOf?: ((row: R) => string) | undefined;
  /** For a table that rows are chosen in: whether this one is. A press or the space bar changes it. */
  readonly isChecked?: ((row: R) => boolean) | undefined;
  /** Some rows are to be chosen, or not to be any more: one, or with Shift all between this one and the one before. */
  readonly onCheck?: ((rows: readonly R[], to: boolean) => void) | undefined;
  /** Shown instead of rows. */
  readonly empty?: ReactNode;
}

const ROW = 31;
const stepAt = (height: number): number => ROW * rowsPerStep(ROW, height - ROW);
const TYPING_MS = 700;

/** Before the columns of a table that rows are chosen in. */
const CHECK = { id: '', title: kitText.chosen, width: 16 } as const satisfies GridColumn;

/**
 * A table of rows of one height. Draws at most 80 of them: its costs do not grow with the list.
 * One tab stop; arrows, Home, End, Page keys and type-ahead move. Where rows are chosen, the space bar chooses, with
 * Shift up to the row that was chosen before.
 */
export function GridTable<R>(props: GridTableProps<R>) {
  const { label, rows, rowKey, groups, selected = null, onSelect, onAction, isChecked, empty } = props;
  const box = useRef<HTMLDivElement>(null);
  const typing = useRef({ text: '', at: 0 });
  const wantsFocus = useRef(false);
  const checkedLast = useRef<string | undefined>(undefined);
  const [at, setAt] = useState<string | null>(null);
  const [selectedBefore, setSelectedBefore] = useState(selected);
  if (selected !== selectedBefore) {
    // Selected from elsewhere: the tab stop goes there.
    setSelectedBefore(selected);
    setAt(null);
  }
  const scroll = useScroll(box, stepAt);
  const columns = useMemo(
    () => props.columns.filter(({ hideBelow = 0 }) => scroll.width >= hideBelow),
    [props.columns, scroll.width],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows decide; rowKey and groups are usually written inline and say the same each time
  const lines = useMemo(() => gridLines(rows, rowKey, groups), [rows]);

  const wanted = at ?? selected;
  const known = wanted === null ? -1 : lines.findIndex((line) => line.is === 'row' && line.key === wanted);
  const active = known >= 0 ? known : (nextRow(lines, 0, 1) ?? -1);
  const seen = gridWindow(lines.length, ROW, scroll.top, scroll.height - ROW);
  const drawn = Array.from({ length: seen.count }, (_, index) => seen.first + index);
  // The focused row stays in the document while it is scrolled away; else the focus would be lost.
  if (active >= 0 && !drawn.includes(active)) drawn.push(active);

  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    focusInSight(box.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]'));
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new selection scrolls; what the operator scrolls to later stays
  useEffect(() => {
    if (at === null && known >= 0) reveal(box.current, known);
  }, [selected]);

  const moveTo = (index: number): void => {
    const line = lines[index];
    if (line?.is !== 'row') return;
    wantsFocus.current = true;
    setAt(line.key);
    onSelect?.(line.key, line.row);
    reveal(box.current, index);
  };

  const actOn = (index: number): void => {
    const line = lines[index];
    if (line?.is === 'row') onAction?.(line.key, line.row);
  };
  const check = (index: number, isRange: boolean): void => {
    const line = lines[index];
    if (line?.is !== 'row' || isChecked === undefined) return;
    const before = isRange ? lines.findIndex((each) => each.is === 'row' && each.key === checkedLast.current) : index;
    const from = before < 0 ? index : before;
    const some = lines.slice(Math.min(from, index), Math.max(from, index) + 1);
    props.onCheck?.(
      some.flatMap((each) => (each.is === 'row' ? [each.row] : [])),
      !isChecked(line.row),
    );
    checkedLast.current = line.key;
  };
  const latest = useRef({ moveTo, actOn, check });
  latest.current = { moveTo, actOn, check };
  const pick = useCallback((index: number, isRange: boolean) => {
    latest.current.moveTo(index);
    latest.current.check(index, isRange);
  }, []);
  const act = useCallback((index: number) => latest.current.actOn(index), []);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || active < 0) return;
    const line = lines[active];
    if (event.key === ' ' && isChecked !== undefined) {
      event.preventDefault();
      check(active, event.shiftKey);
      return;
    }
    if (event.key === 'Enter' && line?.is === 'row') {
      event.preventDefault();
      (onAction ?? onSelect)?.(line.key, line.row);
      return;
    }
    const next = lineForKey(event.key, lines, active, Math.max(1, Math.floor(scroll.height / ROW) - 2));
    const found = next ?? typeAhead(event, active);
    if (found === undefined) return;
    event.preventDefault();
    moveTo(found);
  };

  const typeAhead = (event: KeyboardEvent, from: number): number | undefined => {
    const { textOf } = props;
    if (textOf === undefined || event.key.length !== 1 || event.key === '/' || event.key === ' ') return undefined;
    const before = event.timeStamp - typing.current.at < TYPING_MS ? typing.current.text : '';
    typing.current = { text: before + event.key, at: event.timeStamp };
    return lineForText(typing.current.text, lines, from, textOf);
  };

  if (lines.length === 0 && empty !== undefined) return <div className={styles.empty}>{empty}</div>;
  const template = gridTemplate(isChecked === undefined ? columns : [CHECK, ...columns]);
  const firstColumn = isChecked === undefined ? 1 : 2;
  return (
    <div
      ref={box}
      className={styles.grid}
      role="grid"
      aria-label={label}
      aria-rowcount={lines.length + 1}
      aria-colcount={columns.length + firstColumn - 1}
      {...(isChecked === undefined ? {} : { 'aria-multiselectable': true })}
      style={template}
      onKeyDown={onKeyDown}
      tabIndex={active < 0 ? 0 : -1}
    >
      <div className={cx(styles.line, styles.head)} role="row" aria-rowindex={1}>
        {isChecked !== undefined && (
          <span className={styles.cell} role="columnheader" aria-colindex={1}>
            <span className="visually-hidden">{CHECK.title}</span>
          </span>
        )}
        {columns.map((column, index) => (
          <span
            key={column.id}
            className={cx(styles.cell, column.align === 'end' && styles.end)}
            role="columnheader"
            aria-colindex={index + firstColumn}
          >
            {column.title}
          </span>
        ))}
      </div>
      <div className={styles.rows} role="rowgroup" style={{ height: lines.length * ROW }}>
        {drawn.map((index) => {
          const line = lines[index];
          if (line === undefined) return null;
          return (
            <GridRow
              key={line.key}
              line={line}
              index={index}
              top={index * ROW}
              columns={columns}
              renderCell={props.renderCell}
              isActive={index === active}
              isSelected={line.is === 'row' && line.key === selected}
              isChecked={line.is === 'row' ? isChecked?.(line.row) : undefined}
              firstColumn={firstColumn}
              onPick={pick}
              onAction={act}
            />
          );
        })}
      </div>
    </div>
  );
}

/** Scrolls as little as it takes to see a row whole, below the sticky heading. */
function reveal(box: HTMLElement | null, index: number): void {
  if (box === null) return;
  const top = index * ROW;
  if (top < box.scrollTop) box.scrollTop = index <= 1 ? 0 : top;
  else if (top + 2 * ROW > box.scrollTop + box.clientHeight) box.scrollTop = top + 2 * ROW - box.clientHeight;
}
