import { homeText } from '../../../shared/text/home-screen.ts';
import { SearchField } from '../../components/SearchField.tsx';
import { SegmentedFilter } from '../../components/SegmentedFilter.tsx';
import type { Which } from './matching.ts';

interface HomeToolbarProps {
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly which: Which;
  readonly onWhich: (which: Which) => void;
  readonly counts: Readonly<Record<Which, number>>;
}

const WORDS = {
  all: homeText.all,
  open: homeText.notDone,
  attention: homeText.attention,
  practice: homeText.onlyPractice,
} satisfies Record<Which, string>;

const isWhich = (id: string): id is Which => Object.hasOwn(WORDS, id);

/** Search and filters above a long list of engagements. */
export function HomeToolbar({ search, onSearch, which, onWhich, counts }: HomeToolbarProps) {
  const options = (Object.keys(WORDS) as Which[]).map((id) => ({ id, label: WORDS[id], count: counts[id] }));
  return (
    <>
      <SearchField label={homeText.search} value={search} onChange={onSearch} shortcut="/" />
      <SegmentedFilter
        label={homeText.filter}
        options={options}
        value={which}
        onChange={(id) => isWhich(id) && onWhich(id)}
      />
    </>
  );
}
