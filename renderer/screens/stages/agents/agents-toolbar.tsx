import { agentsScreenText as text } from '../../../../shared/text/altocloud-agents-screen.ts';
import { Button } from '../../../components/Button.tsx';
import { SearchField } from '../../../components/SearchField.tsx';
import { SegmentedFilter } from '../../../components/SegmentedFilter.tsx';
import { type AgentLine, isChosen } from './agent-lines.ts';
import { LIST_IDS, type ListId } from './chosen-ids.ts';

interface AgentsToolbarProps {
  readonly list: ListId;
  /** How many are chosen. */
  readonly counts: Readonly<Record<ListId, number>>;
  readonly search: string;
  readonly shown: readonly AgentLine[];
  /** Chosen entries of the list, as they are compared. */
  readonly keys: ReadonlySet<string>;
  readonly onList: (list: ListId) => void;
  readonly onSearch: (search: string) => void;
  readonly onCheck: (lines: readonly AgentLine[], to: boolean) => void;
}

/** Which list is shown, a search in it, and all that it found at once. */
export function AgentsToolbar({ list, counts, search, shown, keys, onList, onSearch, onCheck }: AgentsToolbarProps) {
  const isAll = shown.length > 0 && shown.every((line) => isChosen(line, keys));
  return (
    <>
      <SegmentedFilter
        label={text.lists.label}
        options={LIST_IDS.map((id) => ({ id, label: text.lists[id], count: counts[id] }))}
        value={list}
        onChange={(id) => {
          const to = LIST_IDS.find((each) => each === id);
          if (to !== undefined) onList(to);
        }}
      />
      <SearchField label={text.search[list]} value={search} onChange={onSearch} shortcut="/" />
      <Button isDisabled={shown.length === 0} onPress={() => onCheck(shown, !isAll)}>
        {isAll ? text.dropShown(shown.length) : shown.length === 0 ? text.chooseNone : text.chooseShown(shown.length)}
      </Button>
    </>
  );
}
