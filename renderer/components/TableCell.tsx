// biome-ignore-all lint/a11y/useSemanticElements: rows are placed by scroll position, which the layout of a real table does not allow
import { type ClipboardEvent, type KeyboardEvent, memo, useLayoutEffect, useRef } from 'react';
import type { Column } from '../../shared/parameters/parameter.ts';
import { tableText } from '../../shared/text/table-editor.ts';
import { cx } from '../theme/cx.ts';
import styles from './TableEditor.module.css';
import { isCells } from './table-paste.ts';
import type { CellProblem } from './table-problems.ts';

/** Where the cursor goes once a cell is typed. */
export type Onward = 'down' | 'next' | 'before' | 'away';

interface TableCellProps {
  readonly column: Column;
  readonly row: number;
  readonly place: number;
  readonly text: string;
  readonly problem: CellProblem | undefined;
  readonly isActive: boolean;
  /** What stands in the field when typing starts; undefined while the cell only shows its text. */
  readonly typed: string | undefined;
  readonly noteId: string;
  /** These stay the same functions while the table lives, so that scrolling draws new rows only. */
  readonly onPick: (row: number, column: number) => void;
  readonly onType: (row: number, column: number, text: string, onward: Onward) => void;
  readonly onGiveUp: () => void;
  readonly onCells: (row: number, column: number, text: string) => void;
}

/** One cell: its text, or the field it is typed in. */
export const TableCell = memo((props: TableCellProps) => {
  const { column, row, place, text, problem, isActive, typed } = props;
  const state = problem === undefined ? undefined : problem.isWrong ? styles.wrong : styles.doubtful;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid around it handles the keys of all cells
    <div
      role="gridcell"
      data-cell={`${row} ${place}`}
      className={cx(styles.cell, state, isActive && styles.active, typed !== undefined && styles.typing)}
      aria-colindex={place + 2}
      aria-invalid={problem?.isWrong === true ? true : undefined}
      aria-describedby={isActive && problem !== undefined ? props.noteId : undefined}
      tabIndex={isActive && typed === undefined ? 0 : -1}
      // A column may be too narrow for it.
      title={problem === undefined ? text : `${problem.message} ${problem.fix}`}
      onClick={() => typed === undefined && props.onPick(row, place)}
    >
      {typed === undefined ? <Shown column={column} text={text} /> : <CellField {...props} typed={typed} />}
    </div>
  );
});

/** A default stands in for an empty cell and is drawn as such. */
function Shown({ column, text }: { readonly column: Column; readonly text: string }) {
  if (text !== '') return <span className={styles.text}>{wordOf(column, text)}</span>;
  if (column.default === undefined) return null;
  return <span className={styles.usual}>{wordOf(column, String(column.default))}</span>;
}

function CellField(props: TableCellProps & { readonly typed: string }) {
  const { column, row, place, typed, text } = props;
  const field = useRef<HTMLInputElement & HTMLSelectElement>(null);
  // Leaving the field by a key takes it out of the document, which would end the typing a second time.
  const isOver = useRef(false);
  useLayoutEffect(() => {
    const box = field.current;
    box?.focus();
    if (box === null || column.type !== 'text') return;
    // What was in the cell is replaced by the next letter; what began by a letter goes on behind it.
    if (typed === text) box.select();
    else box.setSelectionRange(typed.length, typed.length);
  }, [typed, text, column.type]);

  const end = (onward: Onward): void => {
    if (isOver.current) return;
    isOver.current = true;
    props.onType(row, place, field.current?.value ?? '', onward);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const onward = onwardOf(event);
    if (event.key === 'Escape') {
      isOver.current = true;
      props.onGiveUp();
    } else if (onward === undefined) return;
    else end(onward);
    event.preventDefault();
  };
  const onPaste = (event: ClipboardEvent): void => {
    const pasted = event.clipboardData.getData('text');
    event.stopPropagation();
    if (!isCells(pasted)) return;
    event.preventDefault();
    isOver.current = true;
    props.onCells(row, place, pasted);
  };
  const common = {
    ref: field,
    className: styles.field,
    defaultValue: typed,
    'aria-label': tableText.cell(column.label, row + 1),
    'aria-invalid': props.problem?.isWrong === true ? true : undefined,
    onKeyDown,
    onBlur: () => end('away'),
  };
  if (column.type === 'text') {
    return <input {...common} type="text" autoComplete="off" spellCheck={false} onPaste={onPaste} />;
  }
  return (
    <select {...common}>
      <option value="">{unsetWord(column)}</option>
      {choicesOf(column).map((choice) => (
        <option key={choice} value={choice}>
          {wordOf(column, choice)}
        </option>
      ))}
    </select>
  );
}

function onwardOf({ key, shiftKey }: KeyboardEvent): Onward | undefined {
  if (key === 'Enter') return 'down';
  if (key === 'Tab') return shiftKey ? 'before' : 'next';
  return undefined;
}

function choicesOf({ type, choices = [] }: Column): readonly string[] {
  return type === 'boolean' ? ['true', 'false'] : choices;
}

function unsetWord(column: Column): string {
  return column.default === undefined ? tableText.unset : wordOf(column, String(column.default));
}

function wordOf({ type }: Column, text: string): string {
  if (type !== 'boolean') return text;
  return text === 'true' ? tableText.yes : text === 'false' ? tableText.no : text;
}
