import { permissionsText as text } from '../../../../shared/text/permissions-screen.ts';
import { SearchField } from '../../../components/SearchField.tsx';
import { SegmentedFilter } from '../../../components/SegmentedFilter.tsx';
import { type Line, type Show, showCounts } from './lines.ts';
import styles from './permissions.module.css';

interface PermissionsToolbarProps {
  readonly lines: readonly Line[];
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly show: Show;
  readonly onShow: (show: Show) => void;
  readonly catalogue: string;
}

const SHOWS = Object.keys(text.filters) as readonly Show[];

/** Which rows are shown, and the catalogue they were looked up in. */
export function PermissionsToolbar({ lines, search, onSearch, show, onShow, catalogue }: PermissionsToolbarProps) {
  const counts = showCounts(lines);
  return (
    <>
      <SearchField label={text.search} value={search} onChange={onSearch} shortcut="/" />
      <SegmentedFilter
        label={text.filter}
        options={SHOWS.map((id) => ({ id, label: text.filters[id], count: counts[id] }))}
        value={show}
        onChange={(id) => {
          const chosen = SHOWS.find((each) => each === id);
          if (chosen !== undefined) onShow(chosen);
        }}
      />
      <span className={styles.catalogue}>{catalogue}</span>
    </>
  );
}
