import { type ReactNode, useState } from 'react';
import type { ProfileCard } from '../../../shared/ipc/views.ts';
import type { Problem } from '../../../shared/results/problem.ts';
import { profilesText as text } from '../../../shared/text/profiles-screen.ts';
import { useCall } from '../../bridge.ts';
import { ActionBar } from '../../components/ActionBar.tsx';
import { Badge } from '../../components/Badge.tsx';
import { Button } from '../../components/Button.tsx';
import { GridTable } from '../../components/GridTable.tsx';
import { LoadingState } from '../../components/LoadingState.tsx';
import { Page } from '../../components/Page.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { go } from '../../stores/navigation.ts';
import { AddProfile } from './add-profile.tsx';
import { useUnsaved } from './drafts.ts';
import { DuplicateDialog } from './duplicate-dialog.tsx';
import { FileProblems, type NotAdded } from './file-problems.tsx';
import { ProfileInspector } from './profile-inspector.tsx';
import styles from './profiles.module.css';
import { RemoveDialog } from './remove-dialog.tsx';

const COLUMNS = [
  { id: 'title', title: text.columns.title, width: 'minmax(180px, 1.6fr)' },
  { id: 'vendor', title: text.columns.vendor, width: 'minmax(90px, 0.8fr)', hideBelow: 480 },
  { id: 'version', title: text.columns.version, width: 'minmax(96px, 0.6fr)', hideBelow: 700 },
  { id: 'rows', title: text.columns.rows, width: 44, align: 'end' },
  { id: 'uncertain', title: text.columns.uncertain, width: 64, align: 'end', hideBelow: 620 },
  { id: 'origin', title: text.columns.origin, width: 92 },
] as const;

/** Every profile: those that come with the program, and the user's own. */
export function ProfileList() {
  const asked = useCall('profiles.list', {});
  const unsaved = useUnsaved();
  const [selected, setSelected] = useState<string | undefined>(undefined);
  const [question, setQuestion] = useState<'duplicate' | 'remove' | undefined>(undefined);
  const [notAdded, setNotAdded] = useState<NotAdded | undefined>(undefined);
  const cards = asked.is === 'ready' ? asked.reply.profiles : [];
  const broken = asked.is === 'ready' ? asked.reply.problems : [];
  const card = cards.find(({ id }) => id === selected) ?? cards[0];
  const open = (id: string): void => go({ at: 'profiles', profile: id });
  const close = (chosen?: string): void => {
    setQuestion(undefined);
    if (chosen !== undefined) {
      setSelected(chosen);
      // Something was done since: what is said about a file is of before.
      setNotAdded(undefined);
    }
    asked.reload();
  };
  return (
    <Page
      title={text.title}
      lead={text.lead}
      body="table"
      actions={<AddProfile onAdded={close} onRefused={setNotAdded} />}
      inspectorLabel={text.details}
      inspector={card === undefined ? undefined : <ProfileInspector card={card} />}
      bar={
        card !== undefined && (
          <ActionBar status={text.count(cards.length, cards.filter(({ origin }) => origin === 'user').length)}>
            {card.origin === 'user' && <Button onPress={() => setQuestion('remove')}>{text.remove.open}</Button>}
            <Button onPress={() => setQuestion('duplicate')}>{text.duplicate.open}</Button>
            <Button variant="primary" onPress={() => open(card.id)}>
              {card.origin === 'user' ? text.edit : text.view}
              <span className="visually-hidden"> {card.title}</span>
            </Button>
          </ActionBar>
        )
      }
    >
      <Notes problem={asked.is === 'problem' ? asked.problem : undefined} broken={broken} notAdded={notAdded} />
      {asked.is === 'loading' && <LoadingState label={text.loading} />}
      {cards.length > 0 && (
        <div className={styles.table}>
          <GridTable
            label={text.title}
            columns={COLUMNS}
            rows={cards}
            rowKey={({ id }) => id}
            renderCell={(each, column) => cellOf(each, column, unsaved.includes(each.id))}
            selected={card?.id ?? null}
            onSelect={(id) => setSelected(id)}
            onAction={(id) => open(id)}
            textOf={({ title }) => title}
          />
        </div>
      )}
      {question === 'duplicate' && card !== undefined && <DuplicateDialog card={card} onClose={close} />}
      {question === 'remove' && card !== undefined && <RemoveDialog card={card} onClose={close} />}
    </Page>
  );
}

interface NotesProps {
  readonly problem: Problem | undefined;
  /** Files among the user's own that cannot be used. */
  readonly broken: readonly Problem[];
  readonly notAdded: NotAdded | undefined;
}

function Notes({ problem, broken, notAdded }: NotesProps) {
  if (problem === undefined && broken.length === 0 && notAdded === undefined) return null;
  return (
    <div className={styles.notes}>
      {problem !== undefined && <ProblemNote problem={problem} />}
      {notAdded !== undefined && <FileProblems notAdded={notAdded} />}
      {broken.length > 0 && <FileProblems notAdded={{ title: text.broken, problems: broken }} isNew={false} />}
    </div>
  );
}

function cellOf(card: ProfileCard, column: string, isUnsaved: boolean): ReactNode {
  switch (column) {
    case 'title':
      return (
        <span className={styles.strong} title={card.title}>
          {card.title}
        </span>
      );
    case 'vendor':
      return card.vendor;
    case 'version':
      return card.version;
    case 'rows':
      return card.rows;
    case 'uncertain':
      return card.uncertain === 0 ? text.none : card.uncertain;
    default:
      return (
        <Badge tone={isUnsaved ? 'caution' : card.origin === 'user' ? 'accent' : 'neutral'}>
          {isUnsaved ? text.unsaved : text.origin[card.origin]}
        </Badge>
      );
  }
}
