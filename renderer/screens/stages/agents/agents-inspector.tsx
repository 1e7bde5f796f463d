import { useMemo } from 'react';
import type { AgentsView } from '../../../../shared/ipc/views.ts';
import type { Parameter } from '../../../../shared/parameters/parameter.ts';
import { agentsScreenText as text } from '../../../../shared/text/altocloud-agents-screen.ts';
import { Button } from '../../../components/Button.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { AddIds } from './add-ids.tsx';
import styles from './agents.module.css';
import { type ChosenFacts, chosenFacts } from './chosen-facts.ts';
import type { ChosenIds, ListId } from './chosen-ids.ts';
import { membersToAdd, withoutRoleToAdd } from './suggestions.ts';
import { UnlistedIds } from './unlisted-ids.tsx';

interface AgentsInspectorProps {
  readonly list: ListId;
  readonly view: AgentsView | undefined;
  readonly chosen: ChosenIds;
  /** Chosen entries that the list does not have. */
  readonly unlisted: readonly string[];
  readonly isRead: boolean;
  readonly parameter: Parameter | undefined;
  readonly onAdd: (ids: readonly string[]) => void;
  readonly onDrop: (ids: readonly string[]) => void;
}

/** What is chosen in the list, what is worth a look about it, and the ways to add more. */
export function AgentsInspector(props: AgentsInspectorProps) {
  const { list, view, chosen, unlisted, isRead, parameter, onAdd, onDrop } = props;
  // Lists may be long, and a search draws this anew with every letter.
  const { said, doubts } = useMemo(() => chosenFacts(list, view, chosen), [list, view, chosen]);
  const members = useMemo(() => (view === undefined ? [] : membersToAdd(view, chosen)), [view, chosen]);
  const withoutRole = useMemo(() => (view === undefined ? [] : withoutRoleToAdd(view, chosen)), [view, chosen]);
  return (
    <>
      <h2 className={styles.title}>{text.chosen[list](chosen[list].length)}</h2>
      <Facts said={said} doubts={doubts} />
      {list === 'users' && view !== undefined && view.users.length > 0 && (
        <Suggestion
          ids={members}
          action={text.members}
          more={text.membersMore}
          none={chosen.workgroups.length === 0 ? text.membersNone : text.membersAll}
          onAdd={onAdd}
        />
      )}
      {list === 'synced' && view !== undefined && (
        <Suggestion
          ids={withoutRole}
          action={text.withoutRoles}
          more={text.withoutRolesMore}
          none={undefined}
          onAdd={onAdd}
        />
      )}
      <AddIds label={text.typed[list]} parameter={parameter} onAdd={onAdd} />
      <UnlistedIds ids={unlisted} isRead={isRead} onDrop={onDrop} />
    </>
  );
}

function Facts({ said, doubts }: ChosenFacts) {
  return (
    <>
      {said.map((each) => (
        <p key={each} className={styles.note}>
          {each}
        </p>
      ))}
      {doubts.map((each) => (
        <Notice key={each} tone="caution">
          {each}
        </Notice>
      ))}
    </>
  );
}

interface SuggestionProps {
  readonly ids: readonly string[];
  readonly action: string;
  readonly more: (count: number) => string;
  /** Said when there is nothing to add. */
  readonly none: string | undefined;
  readonly onAdd: (ids: readonly string[]) => void;
}

/** Several rows that belong together, added in one go. */
function Suggestion({ ids, action, more, none, onAdd }: SuggestionProps) {
  const words = ids.length === 0 ? none : more(ids.length);
  if (words === undefined) return null;
  return (
    <div className={styles.suggestion}>
      <p className={styles.note}>{words}</p>
      <div>
        <Button isDisabled={ids.length === 0} onPress={() => onAdd(ids)}>
          {action}
        </Button>
      </div>
    </div>
  );
}
