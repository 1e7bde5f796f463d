import { useRef, useState } from 'react';
import type { Column } from '../../shared/parameters/parameter.ts';
import { tableText } from '../../shared/text/table-editor.ts';
import type { Onward } from './TableCell.tsx';
import { type CellPlace, type CellRow, withCell } from './table-cells.ts';
import { nextCell, type TableKey } from './table-keys.ts';
import { addCells, type PastedCells, pasteCells } from './table-paste.ts';

/** A table as it is being filled in: its cursor, what is typed, and the way back. */
export interface TableState {
  /** Never empty: there is always a row to type or to paste into. */
  readonly rows: readonly CellRow[];
  readonly at: CellPlace;
  /** What stands in the field of the cursor's cell when typing starts; undefined while nothing is typed. */
  readonly typed: string | undefined;
  readonly canUndo: boolean;
  /** What became of the last paste or file, in sentences. */
  readonly said: readonly string[];
  /** The cell that is to have the focus as soon as it is drawn as the cursor's: set by keys and presses, never by itself. */
  readonly wantsFocus: { current: CellPlace | 'cursor' | undefined };
  readonly move: (to: CellPlace) => void;
  readonly edit: (text?: string) => void;
  readonly type: (at: CellPlace, text: string, onward: Onward) => void;
  readonly giveUp: () => void;
  readonly press: (key: TableKey) => void;
  readonly paste: (at: CellPlace, text: string) => void;
  readonly add: (text: string) => void;
  readonly addRow: () => void;
  readonly removeRow: () => void;
  readonly undo: () => void;
  readonly say: (sentences: readonly string[]) => void;
}

const BLANK: readonly CellRow[] = [{}];
const MOST_STEPS_BACK = 50;

/** Holds the cursor and the history; the rows themselves belong to whoever shows the table. */
export function useTable(
  columns: readonly Column[],
  given: readonly CellRow[],
  onChange: (rows: readonly CellRow[]) => void,
): TableState {
  const rows = given.length === 0 ? BLANK : given;
  const [cursor, setCursor] = useState<CellPlace>({ row: 0, column: 0 });
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const [past, setPast] = useState<readonly (readonly CellRow[])[]>([]);
  const [said, setSaid] = useState<readonly string[]>([]);
  const wantsFocus = useRef<CellPlace | 'cursor' | undefined>(undefined);
  const at = { row: Math.min(cursor.row, rows.length - 1), column: Math.min(cursor.column, columns.length - 1) };

  const change = (next: readonly CellRow[]): void => {
    setPast((before) => [...before, given].slice(-MOST_STEPS_BACK));
    setSaid([]);
    onChange(next);
  };
  const focus = (to: CellPlace): void => {
    wantsFocus.current = to;
    setTyped(undefined);
    setCursor(to);
  };
  const take = (pasted: PastedCells): void => {
    setTyped(undefined);
    if (pasted.is === 'taken' && pasted.taken > 0) change(pasted.rows);
    setSaid(sentences(pasted));
    if (pasted.is === 'taken' && pasted.first !== undefined) focus({ row: pasted.first, column: at.column });
  };
  const undo = (): void => {
    const before = past.at(-1);
    if (before === undefined) return;
    setPast(past.slice(0, -1));
    setSaid([]);
    setTyped(undefined);
    // The cell under the cursor may have gone, and the button for it may have had its last press.
    wantsFocus.current = 'cursor';
    onChange(before);
  };
  const textAt = ({ row, column }: CellPlace): string => rows[row]?.[columns[column]?.name ?? ''] ?? '';
  const put = (place: CellPlace, text: string): void => {
    const name = columns[place.column]?.name;
    if (name !== undefined && text !== textAt(place)) change(withCell(rows, place.row, name, text));
  };

  return {
    rows,
    at,
    typed,
    canUndo: past.length > 0,
    said,
    wantsFocus,
    undo,
    move: focus,
    edit(text = textAt(at)) {
      setTyped(text);
    },
    type(place, text, onward) {
      const isLast = place.row === rows.length - 1;
      // Enter in the last row begins another one, as long as there is something in this one.
      if (onward === 'down' && isLast && text.trim() !== '') {
        change([...withCell(rows, place.row, columns[place.column]?.name ?? '', text.trim()), {}]);
        focus({ ...place, row: place.row + 1 });
        return;
      }
      put(place, text.trim());
      setTyped(undefined);
      if (onward === 'down') focus(isLast ? place : { ...place, row: place.row + 1 });
      if (onward !== 'next' && onward !== 'before') return;
      const to = nextCell(place, onward === 'next' ? 1 : -1, columns.length);
      focus(to.row < rows.length ? to : place);
    },
    giveUp: () => focus(at),
    press(key) {
      if (key.is === 'move') focus(key.to);
      else if (key.is === 'edit') setTyped(key.text ?? textAt(at));
      else if (key.is === 'clear') put(at, '');
      else undo();
    },
    paste: (place, text) => take(pasteCells(columns, given, place, text)),
    add: (text) => take(addCells(columns, given, text)),
    addRow() {
      change([...rows, {}]);
      focus({ row: rows.length, column: 0 });
    },
    removeRow() {
      change(given.filter((_, index) => index !== at.row));
      setTyped(undefined);
    },
    say: setSaid,
  };
}

function sentences(pasted: PastedCells): readonly string[] {
  if (pasted.is === 'unreadable') return [tableText.unreadable(pasted.line, pasted.why)];
  const { taken, already, ignored } = pasted;
  if (taken + already === 0) return [tableText.nothing];
  return [
    ...(taken > 0 ? [tableText.took(taken)] : []),
    ...(already > 0 ? [tableText.already(already)] : []),
    ...(ignored.length > 0 ? [tableText.unknown(ignored)] : []),
  ];
}
