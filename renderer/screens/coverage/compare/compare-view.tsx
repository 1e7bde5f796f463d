import ArrowLeftRight from 'lucide-react/icons/arrow-left-right';
import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { ReplyOf } from '../../../../shared/ipc/contract.ts';
import { answersText } from '../../../../shared/text/coverage-answer-screen.ts';
import { coverageText } from '../../../../shared/text/coverage-screen.ts';
import { useCall } from '../../../bridge.ts';
import { Button } from '../../../components/Button.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { IconButton } from '../../../components/IconButton.tsx';
import { LoadingState } from '../../../components/LoadingState.tsx';
import { Page } from '../../../components/Page.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SegmentedFilter } from '../../../components/SegmentedFilter.tsx';
import { go } from '../../../stores/navigation.ts';
import type { CoverageState } from '../coverage-store.ts';
import parts from '../parts/parts.module.css';
import styles from './compare.module.css';
import { DifferenceInspector } from './difference-inspector.tsx';
import { DifferenceTable } from './difference-table.tsx';
import { SidePicker } from './side-picker.tsx';
import { comparison, sides } from './sides.ts';

const { compare: text } = answersText;

/** Two roles, or two readings: what one grants and the other does not. */
export function CompareView({ state }: { readonly state: CoverageState }) {
  const chosen = useStore(sides);
  const { kind, left, right } = chosen;
  const hasRoles = state.inputs.some(({ roles }) => roles > 0);
  const request = comparison(chosen, state);
  const asked = useCall('coverage.compare', request, [state.version]);
  const [picked, setPicked] = useState<string>();
  const difference = request !== null && asked.is === 'ready' ? asked.reply : undefined;
  const lines = useMemo(() => difference?.roles.map((of, index) => ({ key: String(index), of })) ?? [], [difference]);
  const line = lines.find(({ key }) => key === picked) ?? lines[0];
  const title = coverageText.views.compare;
  if (!hasRoles) {
    return (
      <Page title={title} lead={text.lead}>
        <EmptyState
          title={text.inputsFirst.title}
          action={
            <Button onPress={() => go({ at: 'coverage', view: 'granted' })}>{answersText.nothing.inputs.action}</Button>
          }
        >
          {text.inputsFirst.text}
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page
      title={title}
      lead={text.lead}
      body={lines.length > 0 ? 'table' : 'ground'}
      toolbar={
        <>
          <div className={styles.kind}>
            <SegmentedFilter
              label={text.kind}
              options={[
                { id: 'role', label: text.kinds.role },
                { id: 'input', label: text.kinds.input },
              ]}
              value={kind}
              onChange={(id) =>
                sides.setState({ kind: id === 'input' ? 'input' : 'role', left: undefined, right: undefined })
              }
            />
          </div>
          <div className={styles.sides}>
            <SidePicker which="left" state={state} />
            <IconButton
              label={text.swap}
              icon={ArrowLeftRight}
              isDisabled={left === undefined && right === undefined}
              onPress={() => sides.setState({ left: right, right: left })}
            />
            <SidePicker which="right" state={state} />
          </div>
        </>
      }
      inspectorLabel={text.details}
      inspector={
        lines.length === 0 ? undefined : line === undefined ? (
          <p className={parts.note}>{text.select}</p>
        ) : (
          <DifferenceInspector of={line.of} left={difference?.left ?? ''} right={difference?.right ?? ''} />
        )
      }
    >
      {request === null && <EmptyState title={text.begin.title}>{text.begin.text}</EmptyState>}
      {request !== null && asked.is === 'loading' && <LoadingState />}
      {request !== null && asked.is === 'problem' && <ProblemNote problem={asked.problem} />}
      {difference !== undefined && <Outcome difference={difference} kind={kind} />}
      {lines.length > 0 && (
        <div className={parts.table}>
          <DifferenceTable lines={lines} selected={line?.key} onSelect={setPicked} />
        </div>
      )}
    </Page>
  );
}

interface OutcomeProps {
  readonly difference: ReplyOf<'coverage.compare'>;
  readonly kind: 'role' | 'input';
}

function Outcome({ difference, kind }: OutcomeProps) {
  if (difference.roles.length === 0) return <EmptyState title={text.equal.title}>{text.equal.text}</EmptyState>;
  // Of two roles there is one line, which says it all.
  if (kind === 'role') return null;
  return (
    <p className={styles.same} role="status">
      {text.same(difference.same)}
      {difference.more !== undefined && ` ${text.more(difference.more)}`}
    </p>
  );
}
