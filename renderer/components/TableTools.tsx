import FileUp from 'lucide-react/icons/file-up';
import Plus from 'lucide-react/icons/plus';
import Trash2 from 'lucide-react/icons/trash-2';
import Undo2 from 'lucide-react/icons/undo-2';
import { useRef } from 'react';
import { tableText } from '../../shared/text/table-editor.ts';
import { Button } from './Button.tsx';
import { IconButton } from './IconButton.tsx';
import styles from './TableEditor.module.css';
import type { TableState } from './use-table.ts';

interface TableToolsProps {
  readonly table: TableState;
  /** Rows that are there, the one to begin with not counted. */
  readonly count: number;
  readonly onFile: (file: File | undefined) => void;
  /** A file is held over the table. */
  readonly isOver: boolean;
}

/** What is done with whole rows, and what became of the last paste. */
export function TableTools({ table, count, onFile, isOver }: TableToolsProps) {
  const file = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.tools}>
      <Button icon={Plus} onPress={table.addRow}>
        {tableText.add}
      </Button>
      <Button icon={FileUp} onPress={() => file.current?.click()}>
        {tableText.choose}
      </Button>
      <Button variant="quiet" icon={Trash2} isDisabled={count === 0} onPress={table.removeRow}>
        {tableText.remove(table.at.row + 1)}
      </Button>
      <IconButton label={tableText.undo} icon={Undo2} isDisabled={!table.canUndo} onPress={table.undo} />
      <input
        ref={file}
        className="visually-hidden"
        type="file"
        accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values"
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          onFile(event.target.files?.[0]);
          // The same file again, changed meanwhile, is a change too.
          event.target.value = '';
        }}
      />
      <span className={styles.said} role="status">
        {isOver ? tableText.drop : table.said.length > 0 ? table.said.join(' ') : tableText.count(count)}
      </span>
    </div>
  );
}
