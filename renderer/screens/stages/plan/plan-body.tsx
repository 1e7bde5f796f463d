import CircleCheck from 'lucide-react/icons/circle-check';
import type { EngagementView, RunbookView } from '../../../../shared/ipc/views.ts';
import { planScreenText as text } from '../../../../shared/text/plan-screen.ts';
import { Button } from '../../../components/Button.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { LoadingState } from '../../../components/LoadingState.tsx';
import { ProblemNote, type ShownProblem } from '../../../components/ProblemNote.tsx';
import { ActionList } from './action-list.tsx';
import { refusedField } from './place-draft.ts';
import { PlanNotes } from './plan-notes.tsx';
import { type HelpfulPage, pageTitle, problemPage } from './problem-page.ts';
import { SecretPlace } from './secret-place.tsx';
import type { UsePlace } from './use-place.ts';
import type { Planning, PlanPurpose } from './use-plan.ts';

interface PlanBodyProps {
  readonly engagement: EngagementView;
  readonly runbook: RunbookView;
  readonly purpose: PlanPurpose;
  readonly planning: Planning;
  /** Why the run was not started. */
  readonly starting: ShownProblem | undefined;
  readonly isStale: boolean;
  /** Absent where nobody is asked for a place. */
  readonly place: UsePlace | undefined;
  readonly selected: string | undefined;
  readonly onSelect: (id: string) => void;
  readonly onReset: () => void;
  readonly onPage: (page: HelpfulPage) => void;
}

/** Notes first, then the actions; or why there are none. */
export function PlanBody(props: PlanBodyProps) {
  const { engagement, runbook, purpose, planning, starting, onPage } = props;
  const { plan, problem, isBusy } = planning;
  // Said beside its field.
  const isAboutPlace = props.place !== undefined && problem !== undefined && refusedField(problem) !== undefined;
  const withPage = (shown: ShownProblem) => {
    const page = problemPage(shown, runbook);
    return (
      <ProblemNote
        problem={shown}
        {...(page === undefined
          ? {}
          : { action: <Button onPress={() => onPage(page)}>{text.goTo(pageTitle(runbook, page))}</Button> })}
      />
    );
  };
  return (
    <>
      {starting !== undefined && plan !== undefined && withPage(starting)}
      {problem !== undefined && !isAboutPlace && withPage(problem)}
      {plan !== undefined && (
        <PlanNotes
          plan={plan}
          runbook={runbook}
          isNew={props.isStale}
          onAccept={(step, name) => void planning.make({ accept: { ...planning.given.accept, [step]: name } })}
          onReset={props.onReset}
          onPage={onPage}
        />
      )}
      {props.place !== undefined && (
        <SecretPlace
          orgShortName={engagement.organization?.shortName}
          place={props.place}
          isBusy={isBusy}
          refused={problem}
          onUse={(place) => void planning.make({ place })}
        />
      )}
      {plan === undefined && isBusy && <LoadingState label={text.making.label} />}
      {plan !== undefined && plan.actions.length > 0 && (
        <ActionList actions={plan.actions} selected={props.selected} onSelect={props.onSelect} />
      )}
      {plan?.ready === true && plan.actions.length === 0 && (
        <EmptyState icon={CircleCheck} title={text.nothing[purpose].title}>
          {nothingText(purpose, runbook)}
        </EmptyState>
      )}
    </>
  );
}

function nothingText(purpose: PlanPurpose, { rows }: RunbookView): string {
  const { text: whole, ...more } = text.nothing[purpose];
  return rows.length === 0 && 'textWithoutRows' in more ? more.textWithoutRows : whole;
}
