import type { RunState, RunStep } from '../../../../shared/ipc/views.ts';
import { runScreenText as text } from '../../../../shared/text/run-screen.ts';
import { type Status, StatusIcon } from '../../../components/StatusIcon.tsx';
import { cx } from '../../../theme/cx.ts';
import { duration } from './duration.ts';
import styles from './run.module.css';

/** Every step of the run with its state, in order. */
export function Steps({ state }: { readonly state: RunState }) {
  return (
    <ol className={styles.steps} aria-label={text.steps}>
      {state.steps.map((step) => (
        <li key={step.id} className={cx(styles.step, step.status === 'now' && styles.current)}>
          <StatusIcon status={iconOf(step, state)} {...(wordOf(step) === '' ? {} : { label: '' })} />
          <span className={styles.words}>
            <span className={styles.title}>{step.title}</span>
            {step.reason !== undefined && <span className={styles.reason}>{step.reason}</span>}
          </span>
          <span className={styles.aside}>{asideOf(step, state)}</span>
        </li>
      ))}
    </ol>
  );
}

function iconOf({ status, id }: RunStep, { asked, reveal }: RunState): Status {
  if (status === 'todo') return 'ahead';
  if (status !== 'now') return status;
  return asked?.step === id || reveal?.step === id ? 'waiting' : 'running';
}

/** Done is said by the sign and the time it took; everything else by a word. */
function wordOf({ status, actor }: RunStep): string {
  if (status === 'done') return '';
  // What a program did and could not prove is nothing to do by hand.
  return status === 'open' && actor !== 'manual' ? text.needsLook : text.status[status];
}

function asideOf(step: RunStep, { asked, reveal, findings, rows, progress }: RunState): string {
  if (asked?.step === step.id || reveal?.step === step.id) return text.forYou;
  if (progress?.step === step.id) return text.counted(progress.done, progress.of);
  if (step.status === 'now' && step.id === 'validate' && rows > 0) return text.rowsDone(findings.length, rows);
  return step.status === 'done' ? duration(step.durationMs ?? 0) : wordOf(step);
}
