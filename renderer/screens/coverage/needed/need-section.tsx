import { useState } from 'react';
import type { NeedKind } from '../../../../shared/coverage/need.ts';
import { coverageText } from '../../../../shared/text/coverage-screen.ts';
import { useCall } from '../../../bridge.ts';
import { LoadingState } from '../../../components/LoadingState.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { RadioField } from '../../../components/RadioField.tsx';
import { Section } from '../../../components/Section.tsx';
import { SegmentedFilter } from '../../../components/SegmentedFilter.tsx';
import type { ChoiceProps } from './choose.ts';
import { NeedList } from './need-list.tsx';
import { NeedRole } from './need-role.tsx';
import styles from './needed.module.css';

const { needed: text } = coverageText;
const KINDS = Object.keys(text.kinds) as readonly NeedKind[];

/** What is needed: a guide's table, a runbook's set, a role as the yardstick, or a list. */
export function NeedSection({ state, onChoose }: ChoiceProps) {
  const [kind, setKind] = useState<NeedKind>(state.need?.kind ?? 'profile');
  const asked = useCall('coverage.needs', {});
  const listed = asked.is === 'ready' ? asked.reply.needs.filter((need) => need.kind === kind) : [];
  // Chosen at once, also while main is at work on something longer.
  const [wanted, setWanted] = useState<string>();
  const value = wanted ?? (state.need?.kind === kind ? state.need.id : '');
  const choose = async (id: string): Promise<void> => {
    setWanted(id);
    await onChoose({ need: { is: 'listed', id } });
    setWanted(undefined);
  };
  return (
    <Section title={text.need}>
      <SegmentedFilter
        label={text.kind}
        options={KINDS.map((id) => ({ id, label: text.kinds[id] }))}
        value={kind}
        onChange={(id) => setKind(KINDS.find((each) => each === id) ?? 'profile')}
      />
      <div className={styles.card}>
        {kind === 'role' && <NeedRole state={state} onChoose={onChoose} />}
        {kind === 'list' && <NeedList state={state} onChoose={onChoose} />}
        {(kind === 'profile' || kind === 'runbook') && (
          <>
            {asked.is === 'loading' && <LoadingState />}
            {asked.is === 'problem' && <ProblemNote problem={asked.problem} />}
            {asked.is === 'ready' && (
              <RadioField
                label={kind === 'profile' ? text.profiles : text.runbooks}
                options={listed.map(({ id, title, source, rows }) => ({
                  id,
                  label: title,
                  description: text.source(source, rows),
                }))}
                value={value}
                onChange={(id) => void choose(id)}
              />
            )}
          </>
        )}
      </div>
      {asked.is === 'ready' &&
        asked.reply.problems.map((problem) => <ProblemNote key={problem.message} problem={problem} isNew={false} />)}
    </Section>
  );
}
