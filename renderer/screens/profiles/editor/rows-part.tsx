import type { ReactNode } from 'react';
import type { Json } from '../../../../shared/json.ts';
import { profilesText } from '../../../../shared/text/profiles-screen.ts';
import { Badge } from '../../../components/Badge.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { GridTable } from '../../../components/GridTable.tsx';
import { listAt, textAt } from '../draft.ts';
import { rowOf } from '../flaws.ts';
import type { ProfileForm } from '../use-profile-form.ts';
import styles from './editor.module.css';

const { rows: text } = profilesText;

const COLUMNS = [
  { id: 'row', title: text.columns.row, width: 24 },
  { id: 'permission', title: text.columns.permission, width: 'minmax(140px, 1.4fr)' },
  { id: 'level', title: text.columns.level, width: 76 },
  { id: 'policy', title: text.columns.policy, width: 'minmax(120px, 1.3fr)', mono: true, hideBelow: 480 },
  { id: 'state', title: text.columns.state, width: 92 },
] as const;

interface Line {
  readonly index: number;
  readonly row: Json;
  readonly flaws: number;
}

interface RowsPartProps {
  readonly form: ProfileForm;
  readonly selected: number;
  readonly onSelect: (index: number) => void;
}

/** The guide's permission table; the selected row is edited beside it. */
export function RowsPart({ form, selected, onSelect }: RowsPartProps) {
  const lines = listAt(form.profile, ['rows']).map(
    (row, index): Line => ({ index, row, flaws: form.problems.filter((each) => rowOf(each) === index).length }),
  );
  return (
    <div className={styles.table}>
      <GridTable
        label={text.label}
        columns={COLUMNS}
        rows={lines}
        rowKey={({ index }) => String(index)}
        renderCell={cellOf}
        selected={String(selected)}
        onSelect={(_, { index }) => onSelect(index)}
        textOf={({ row }) => textAt(row, ['name'])}
        empty={<EmptyState title={text.none}>{text.noneText}</EmptyState>}
      />
    </div>
  );
}

function cellOf({ index, row, flaws }: Line, column: string): ReactNode {
  switch (column) {
    case 'row':
      return index + 1;
    case 'permission': {
      const words = `${textAt(row, ['type'])} › ${textAt(row, ['name'])}`;
      return (
        <span className={styles.strong} title={words}>
          {words}
        </span>
      );
    }
    case 'level':
      return textAt(row, ['level']);
    case 'policy':
      return textAt(row, ['policy']);
    default:
      return flaws > 0 ? <Badge tone="bad">{text.flaws(flaws)}</Badge> : confidenceOf(textAt(row, ['confidence']));
  }
}

function confidenceOf(confidence: string): ReactNode {
  if (confidence !== 'likely' && confidence !== 'unknown') return text.confidence.confirmed;
  return <Badge tone="caution">{text.confidence[confidence]}</Badge>;
}
