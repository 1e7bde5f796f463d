import { useState } from 'react';
import type { RequestOf } from '../../../../shared/ipc/contract.ts';
import type { Problem } from '../../../../shared/results/problem.ts';
import { coverageText } from '../../../../shared/text/coverage-screen.ts';
import { ActionBar } from '../../../components/ActionBar.tsx';
import { Button } from '../../../components/Button.tsx';
import { Page } from '../../../components/Page.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { announce } from '../../../stores/live.ts';
import { go } from '../../../stores/navigation.ts';
import { type CoverageState, change, coverageStore } from '../coverage-store.ts';
import { DivisionSection } from './division-section.tsx';
import { NeedSection } from './need-section.tsx';
import styles from './needed.module.css';
import { ScopeSection } from './scope-section.tsx';

const { needed: text, views } = coverageText;

/** What the roles are held against, whose grants count, and where. Each choice is in force at once. */
export function NeededView({ state }: { readonly state: CoverageState }) {
  const [problem, setProblem] = useState<Problem>();
  const choose = async (wish: RequestOf<'coverage.choose'>): Promise<boolean> => {
    const found = await change('coverage.choose', wish);
    setProblem(found);
    const title = coverageStore.getState().state?.need?.title;
    if (found === undefined && wish.need !== undefined && title !== undefined) announce(text.chosen(title));
    return found === undefined;
  };
  const { need, inputs } = state;
  const hasInputs = inputs.length > 0;
  return (
    <Page
      title={views.needed}
      lead={text.lead}
      bar={
        <ActionBar status={need === undefined ? text.statusNone : text.status(need.title, need.rows)}>
          <Button
            variant="primary"
            isDisabled={need === undefined}
            onPress={() => go({ at: 'coverage', view: hasInputs ? 'rows' : 'granted' })}
          >
            {hasInputs ? text.show : text.toGranted}
          </Button>
        </ActionBar>
      }
    >
      {problem !== undefined && <ProblemNote problem={problem} />}
      <div className={styles.columns}>
        <NeedSection state={state} onChoose={choose} />
        <div className={styles.side}>
          <ScopeSection state={state} onChoose={choose} />
          <DivisionSection state={state} onChoose={choose} />
        </div>
      </div>
    </Page>
  );
}
