import { useMemo, useState } from 'react';
import type { Region } from '../../../../shared/regions/table.ts';
import { regionText } from '../../../../shared/text/region-screen.ts';
import { GridTable } from '../../../components/GridTable.tsx';
import { SearchField } from '../../../components/SearchField.tsx';
import { Section } from '../../../components/Section.tsx';
import { findRegions } from './find-regions.ts';
import styles from './region.module.css';

interface RegionTableProps {
  readonly selected: Region | null;
  readonly onPick: (region: Region) => void;
}

const COLUMNS = [
  { id: 'name', title: regionText.columns.name, width: 'minmax(170px, 1.4fr)' },
  { id: 'login', title: regionText.columns.login, width: 'minmax(214px, 1fr)', mono: true },
  { id: 'aws', title: regionText.columns.aws, width: 128, mono: true, hideBelow: 520 },
  { id: 'code', title: regionText.columns.code, width: 88, mono: true, hideBelow: 610 },
  { id: 'api', title: regionText.columns.api, width: 'minmax(204px, 1fr)', mono: true, hideBelow: 820 },
  { id: 'apps', title: regionText.columns.apps, width: 'minmax(214px, 1fr)', mono: true, hideBelow: 1040 },
] as const;

/** Every region, to be searched and chosen from. */
export function RegionTable({ selected, onPick }: RegionTableProps) {
  const [search, setSearch] = useState('');
  const rows = useMemo(() => findRegions(search), [search]);
  return (
    <Section title={regionText.table} aside={regionText.tableLead}>
      <div className={styles.search}>
        <SearchField label={regionText.search} value={search} onChange={setSearch} shortcut="/" />
      </div>
      <div className={styles.table}>
        <GridTable
          label={regionText.table}
          columns={COLUMNS}
          rows={rows}
          rowKey={({ domain }) => domain}
          renderCell={cell}
          selected={selected?.domain ?? null}
          onSelect={(_, region) => onPick(region)}
          textOf={({ name }) => name}
          empty={<p className={styles.nothing}>{regionText.noRegion}</p>}
        />
      </div>
    </Section>
  );
}

function cell(region: Region, column: string): string {
  switch (column) {
    case 'name':
      return region.name;
    case 'code':
      return region.code ?? regionText.none;
    case 'aws':
      return region.awsRegion;
    case 'login':
      return region.loginHost;
    case 'api':
      return region.apiHost;
    default:
      return region.appsHost;
  }
}
