import { requestScreenText } from '../../../../shared/text/auvious-request-screen.ts';
import { Button } from '../../../components/Button.tsx';
import type { ShownProblem } from '../../../components/ProblemNote.tsx';
import { type Place, toStage } from '../run/to-stage.ts';
import styles from './request.module.css';

const { choice: text } = requestScreenText;

const NOT_SIGNED_IN: readonly string[] = ['not-signed-in', 'genesys-cloud-not-signed-in'];

interface ChoiceNoteProps {
  readonly place: Place;
  readonly problem: ShownProblem | undefined;
  readonly more: boolean;
}

/** Why nothing could be looked up, or that there is more than is shown. What is typed stays in either case. */
export function ChoiceNote({ place, problem, more }: ChoiceNoteProps) {
  if (problem === undefined) return more ? <p className={styles.note}>{text.more}</p> : null;
  const isNotSignedIn = NOT_SIGNED_IN.includes(problem.code);
  return (
    <div className={styles.note} role="status">
      <span>{isNotSignedIn ? text.notSignedIn : `${problem.message} ${problem.fix}`}</span>
      {isNotSignedIn && (
        <Button variant="quiet" onPress={() => toStage(place, 'connect')}>
          {text.signIn}
        </Button>
      )}
    </div>
  );
}
