import type { ReactNode } from 'react';
import { answersText } from '../../../../shared/text/coverage-answer-screen.ts';
import { coverageText } from '../../../../shared/text/coverage-screen.ts';
import { Button } from '../../../components/Button.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { LoadingState } from '../../../components/LoadingState.tsx';
import { Page } from '../../../components/Page.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { go } from '../../../stores/navigation.ts';
import type { CoverageState } from '../coverage-store.ts';
import type { AskedReport, Report } from '../use-report.ts';
import type { View } from '../views.ts';

/** A page that answers. */
export interface AnswerProps {
  readonly state: CoverageState;
  readonly asked: AskedReport;
}

interface AnswerPageProps extends AnswerProps {
  readonly view: View;
  readonly lead: string;
  /** The page once there is an answer. */
  readonly children: (report: Report) => ReactNode;
}

const { nothing: text } = answersText;

/** An answer, or what is lacking for one, and the way to it. */
export function AnswerPage({ view, lead, state, asked, children }: AnswerPageProps) {
  if (asked.is === 'ready') return children(asked.report);
  return (
    <Page title={coverageText.views[view]} lead={lead}>
      {asked.is === 'loading' && <LoadingState />}
      {asked.is === 'problem' && (
        <ProblemNote problem={asked.problem} action={<Button onPress={asked.reload}>{coverageText.again}</Button>} />
      )}
      {asked.is === 'nothing' && <Lacking state={state} />}
    </Page>
  );
}

function Lacking({ state }: { readonly state: CoverageState }) {
  const lacks = state.inputs.length === 0 ? 'inputs' : 'need';
  const to: View = lacks === 'inputs' ? 'granted' : 'needed';
  return (
    <EmptyState
      title={text[lacks].title}
      action={<Button onPress={() => go({ at: 'coverage', view: to })}>{text[lacks].action}</Button>}
    >
      {text[lacks].text}
    </EmptyState>
  );
}
