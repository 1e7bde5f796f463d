// biome-ignore-all lint/a11y/useSemanticElements: rows are placed by scroll position, which the layout of a real table does not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus moves by row, cells and headings never take it
import Check from 'lucide-react/icons/check';
import { memo, type ReactNode } from 'react';
import { cx } from '../theme/cx.ts';
import styles from './GridTable.module.css';
import type { GridLine } from './grid-lines.ts';
import { Icon } from './Icon.tsx';

export interface GridColumn {
  readonly id: string;
  readonly title: string;
  /** Pixels, or a grid track such as `minmax(160px, 1fr)`. */
  readonly width: number | string;
  readonly align?: 'start' | 'end' | undefined;
  readonly mono?: boolean | undefined;
  /** Left out while the table is narrower than this many pixels; what it says is in the inspector, too. */
  readonly hideBelow?: number | undefined;
}

interface GridRowProps<R> {
  readonly line: GridLine<R>;
  readonly index: number;
  readonly top: number;
  readonly columns: readonly GridColumn[];
  readonly renderCell: (row: R, column: string) => ReactNode;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  /** In a table that rows are chosen in. */
  readonly isChecked: boolean | undefined;
  /** Number of the first of `columns`. */
  readonly firstColumn: number;
  /** Stays the same function while the table lives, so that scrolling draws new rows only. */
  readonly onPick: (index: number, isRange: boolean) => void;
  readonly onAction: (index: number) => void;
}

function GridLineOf<R>({ line, index, top, columns, ...rest }: GridRowProps<R>) {
  // The heading of the columns is row 1, and the count starts at 1.
  const place = { 'aria-rowindex': index + 2, style: { transform: `translateY(${top}px)` } };
  if (line.is === 'group') {
    return (
      <div className={cx(styles.line, styles.group)} role="row" {...place}>
        <span
          className={styles.heading}
          role="gridcell"
          aria-colindex={1}
          aria-colspan={columns.length + rest.firstColumn - 1}
        >
          <strong>{line.group.title}</strong> {line.count}
        </span>
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid around it handles the keys of all rows
    <div
      className={cx(styles.line, styles.row)}
      role="row"
      {...place}
      tabIndex={rest.isActive ? 0 : -1}
      aria-selected={rest.isChecked ?? rest.isSelected}
      onClick={(event) => rest.onPick(index, event.shiftKey)}
      onDoubleClick={() => rest.onAction(index)}
    >
      {rest.isChecked !== undefined && (
        // The row says by itself whether it is chosen.
        <span className={styles.check} role="gridcell" aria-colindex={1}>
          <span className={cx(styles.mark, rest.isChecked && styles.checked)} aria-hidden="true">
            {rest.isChecked && <Icon of={Check} size={12} />}
          </span>
        </span>
      )}
      {columns.map((column, at) => {
        const content = rest.renderCell(line.row, column.id);
        return (
          <span
            key={column.id}
            className={cx(styles.cell, column.mono === true && styles.mono, column.align === 'end' && styles.end)}
            role="gridcell"
            aria-colindex={at + rest.firstColumn}
            // A column may be too narrow for it.
            title={typeof content === 'string' ? content : undefined}
          >
            {content}
          </span>
        );
      })}
    </div>
  );
}

/** One line of a GridTable: a row, or a heading of rows. */
export const GridRow = memo(GridLineOf) as typeof GridLineOf;
