import { ToggleButton, ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { cx } from '../theme/cx.ts';
import styles from './SegmentedFilter.module.css';

export interface Segment {
  readonly id: string;
  readonly label: string;
  readonly count?: number | undefined;
}

export interface SegmentedFilterProps {
  readonly label: string;
  readonly options: readonly Segment[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** One of a few views of the same list, with how many rows each has. */
export function SegmentedFilter({ label, options, value, onChange }: SegmentedFilterProps) {
  return (
    <ToggleButtonGroup
      className={cx(styles.group)}
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const [id] = keys;
        if (id !== undefined) onChange(String(id));
      }}
    >
      {options.map((option) => (
        <ToggleButton key={option.id} id={option.id} className={cx(styles.segment)}>
          {option.label}
          {option.count !== undefined && <span className={styles.count}>{option.count}</span>}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
