import { answersText } from '../../../../shared/text/coverage-answer-screen.ts';
import { SearchField } from '../../../components/SearchField.tsx';
import { SegmentedFilter } from '../../../components/SegmentedFilter.tsx';
import { day } from '../../stages/permissions/times.ts';
import parts from '../parts/parts.module.css';
import type { Report } from '../use-report.ts';
import { type Show, showCounts } from './report-lines.ts';

interface RowsToolbarProps {
  readonly report: Report;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly show: Show;
  readonly onShow: (show: Show) => void;
}

const { rows: text } = answersText;
const SHOWS = Object.keys(text.filters) as readonly Show[];

/** Which rows are shown, and the catalogue they were looked up in. */
export function RowsToolbar({ report, search, onSearch, show, onShow }: RowsToolbarProps) {
  const counts = showCounts(report);
  return (
    <>
      <SearchField label={text.search} value={search} onChange={onSearch} shortcut="/" />
      <SegmentedFilter
        label={text.filter}
        options={SHOWS.map((id) => ({ id, label: text.filters[id], count: counts[id] }))}
        value={show}
        onChange={(id) => onShow(SHOWS.find((each) => each === id) ?? 'all')}
      />
      <span className={parts.aside} title={text.catalogueSize(report.catalogue.permissions)}>
        {text.catalogue[report.catalogue.source](day(report.catalogue.date))}
      </span>
    </>
  );
}
