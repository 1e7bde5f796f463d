import type { PlanView } from '../../../../shared/ipc/views.ts';
import { planScreenText as text } from '../../../../shared/text/plan-screen.ts';
import { ActionBar } from '../../../components/ActionBar.tsx';
import { Button } from '../../../components/Button.tsx';
import { AcceptDialog } from './accept-dialog.tsx';
import { AcceptField } from './accept-field.tsx';
import { countsOf } from './counts.ts';
import { accepted, type Typed, toAccept } from './to-accept.ts';

interface PlanBarProps {
  readonly plan: PlanView | undefined;
  readonly typed: Typed;
  readonly onType: (step: string, value: string) => void;
  readonly isPlanning: boolean;
  readonly isStarting: boolean;
  /** A place for the secret is being chosen and not taken over yet. */
  readonly isPlaceOpen: boolean;
  readonly practice: boolean;
  readonly onStart: (accept: Typed) => void;
  readonly onAgain: () => void;
  readonly onBack: () => void;
  /** Leaves an undo or a reset for the plan of the run. */
  readonly onRun: () => void;
}

/** What has to be accepted, and the one button that begins. */
export function PlanBar(props: PlanBarProps) {
  const { plan, typed, onType, isPlanning, isStarting, isPlaceOpen, practice } = props;
  const wanted = plan === undefined ? [] : toAccept(plan.actions);
  const right = accepted(wanted, typed);
  const isAccepted = Object.keys(right).length === wanted.length;
  const canStart = plan?.ready === true && isAccepted && !isPlanning && !isPlaceOpen;
  const start = (): void => {
    if (canStart) props.onStart(right);
  };
  const [first] = wanted;
  const status = (): string => {
    if (isPlanning) return text.nothingSent;
    if (plan?.ready !== true) return text.notReady;
    if (isPlaceOpen) return text.placeOpen;
    return practice ? text.practice : text.nothingSent;
  };
  // It stays while it is at work, and the focus with it.
  const mustPlanAgain = plan === undefined ? !isPlanning : !plan.ready;
  const isNothing = plan !== undefined && plan.actions.length === 0 && plan.purpose !== 'run';
  return (
    <ActionBar
      status={
        plan?.ready !== true || isPlaceOpen || first === undefined ? (
          <span>{status()}</span>
        ) : wanted.length === 1 ? (
          <AcceptField
            wanted={first}
            value={typed[first.step] ?? ''}
            onChange={(value) => onType(first.step, value)}
            onEnter={start}
          />
        ) : (
          <AcceptDialog wanted={wanted} typed={typed} onType={onType} />
        )
      }
    >
      <Button onPress={props.onBack}>{text.back}</Button>
      {mustPlanAgain ? (
        <Button variant="primary" isBusy={isPlanning} onPress={props.onAgain}>
          {text.again}
        </Button>
      ) : isNothing ? (
        <Button variant="primary" onPress={props.onRun}>
          {text.toRun}
        </Button>
      ) : (
        <Button variant="primary" isBusy={isStarting} isDisabled={!canStart && !isStarting} onPress={start}>
          {plan === undefined ? text.go.notYet : startLabel(plan)}
        </Button>
      )}
    </ActionBar>
  );
}

/** What the button says: how much it does. */
export function startLabel({ purpose, actions, resumes }: Pick<PlanView, 'purpose' | 'actions' | 'resumes'>): string {
  const { changes } = countsOf(actions);
  if (purpose === 'undo') return text.go.undo(changes);
  if (purpose === 'rotate') return text.go.rotate;
  if (actions.length === 0) return text.go.validate;
  return resumes === undefined ? text.go.run(changes) : text.go.resume(changes);
}
