import { useMemo, useState } from 'react';
import type { Json, JsonObject } from '../../../../shared/json.ts';
import type { ParameterTable } from '../../../../shared/parameters/parameter.ts';
import { agentsScreenText as text } from '../../../../shared/text/altocloud-agents-screen.ts';
import { ActionBar } from '../../../components/ActionBar.tsx';
import { Button } from '../../../components/Button.tsx';
import { Page } from '../../../components/Page.tsx';
import { announce } from '../../../stores/live.ts';
import type { StageProps } from '../stage-props.ts';
import { type AgentLine, linesFound, linesOf, unlistedIds } from './agent-lines.ts';
import styles from './agents.module.css';
import { AgentsInspector } from './agents-inspector.tsx';
import { AgentsProblems } from './agents-problems.tsx';
import { AgentsTable } from './agents-table.tsx';
import { AgentsToolbar } from './agents-toolbar.tsx';
import { type ListId, plainIds, VALUE_OF, withIds, withoutIds } from './chosen-ids.ts';
import { useAgents } from './use-agents.ts';
import { useChosenIds } from './use-chosen-ids.ts';

interface AgentsPageProps extends StageProps {
  readonly table: ParameterTable;
  readonly saved: JsonObject;
}

/** Three lists to choose from, what is chosen in the one that is shown, and entries that no list has. */
export function AgentsPage({ engagement, runbook, table, saved, onNext, onReload }: AgentsPageProps) {
  const place = { engagement: engagement.id, runbook: runbook.id };
  const { view, problem, isBusy, readAgain } = useAgents(place);
  const ids = useChosenIds(place, saved, onReload);
  const [list, setList] = useState<ListId>('users');
  const [search, setSearch] = useState('');
  const [picked, setPicked] = useState<string | null>(null);
  const { chosen, change } = ids;
  // Without a server there is nobody to ask: its IDs are typed.
  const hasServer = isGiven(saved.cicServer) && isGiven(saved.cicUser);
  const lines = useMemo(
    () => (hasServer || list === 'synced' ? linesOf(view, list) : undefined),
    [view, list, hasServer],
  );
  const shown = useMemo(() => linesFound(lines ?? [], search), [lines, search]);
  const keys = useMemo(() => plainIds(list, chosen[list]), [chosen, list]);
  const unlisted = useMemo(() => unlistedIds(list, lines, chosen[list]), [lines, chosen, list]);
  const add = (more: readonly string[]): void => {
    const before = chosen[list].length;
    change(list, (now) => withIds(list, now, more));
    announce(text.said.added(withIds(list, chosen[list], more).length - before));
  };
  const check = (some: readonly AgentLine[], to: boolean): void => {
    if (to) add(some.filter(({ keys: own }) => !own.some((key) => keys.has(key))).map(({ id }) => id));
    else drop(some.flatMap(({ keys: own }) => own));
  };
  const drop = (some: readonly string[]): void => {
    change(list, (now) => withoutIds(list, now, some));
    announce(text.said.removed(chosen[list].length - withoutIds(list, chosen[list], some).length));
  };
  const goOn = async (): Promise<void> => {
    if (await ids.saved()) onNext();
  };
  const counts = {
    users: chosen.users.length,
    workgroups: chosen.workgroups.length,
    synced: chosen.synced.length,
  };
  return (
    <Page
      title={text.title}
      lead={text.lead}
      body="table"
      actions={
        <Button isBusy={isBusy} onPress={() => void readAgain()}>
          {text.again}
        </Button>
      }
      toolbar={
        <AgentsToolbar
          list={list}
          counts={counts}
          search={search}
          shown={shown}
          keys={keys}
          onList={(to) => {
            setList(to);
            setSearch('');
            setPicked(null);
          }}
          onSearch={setSearch}
          onCheck={check}
        />
      }
      inspectorLabel={text.chosen.label}
      inspector={
        <AgentsInspector
          key={list}
          list={list}
          view={view}
          chosen={chosen}
          unlisted={unlisted}
          isRead={lines !== undefined}
          parameter={table.find(({ name }) => name === VALUE_OF[list])}
          onAdd={add}
          onDrop={drop}
        />
      }
      bar={
        <ActionBar
          status={
            <span role="status">
              {!ids.isSaved
                ? text.status.unsaved
                : counts.workgroups === 0
                  ? text.status.none
                  : text.status.some(
                      text.chosen.users(counts.users),
                      text.chosen.workgroups(counts.workgroups),
                      text.chosen.synced(counts.synced),
                    )}
            </span>
          }
        >
          <Button variant="primary" onPress={() => void goOn()}>
            {text.continue}
          </Button>
        </ActionBar>
      }
    >
      <AgentsProblems
        place={place}
        runbook={runbook}
        list={list}
        found={[...ids.problems, ...(problem === undefined ? [] : [problem]), ...(view?.problems ?? [])]}
      />
      <p className={styles.means}>{text.means[list]}</p>
      <AgentsTable
        list={list}
        lines={lines}
        shown={shown}
        keys={keys}
        isBusy={isBusy}
        picked={picked}
        onPick={setPicked}
        onCheck={check}
        onShowAll={() => setSearch('')}
      />
    </Page>
  );
}

function isGiven(value: Json | undefined): boolean {
  return typeof value === 'string' && value.trim() !== '';
}
