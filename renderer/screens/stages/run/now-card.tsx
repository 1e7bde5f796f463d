import type { RunState } from '../../../../shared/ipc/views.ts';
import { kitText } from '../../../../shared/text/kit.ts';
import { runScreenText as text } from '../../../../shared/text/run-screen.ts';
import { Card } from '../../../components/Card.tsx';
import { Countdown } from '../../../components/Countdown.tsx';
import { Meter } from '../../../components/Meter.tsx';
import { Spinner } from '../../../components/Spinner.tsx';
import { StatusIcon } from '../../../components/StatusIcon.tsx';
import { clock } from './duration.ts';
import styles from './run.module.css';
import { useNow, useSecondsSince } from './use-now.ts';

/** What is being done now, how far it is, and what is waited for. */
export function NowCard({ state }: { readonly state: RunState }) {
  const { asked, reveal, steps, findings, rows, waiting, notYet, progress } = state;
  const done = steps.filter(({ status }) => status !== 'todo' && status !== 'now').length;
  const granted = findings.filter(({ finding }) => finding === 'granted').length;
  const isForOperator = asked !== undefined || reveal !== undefined;
  return (
    <Card>
      <div className={styles.now}>
        {isForOperator ? <StatusIcon status="waiting" label="" /> : <Spinner label={text.now} />}
        <span className={styles.what}>{nowOf(state)}</span>
        <Elapsed startedAt={state.startedAt} />
      </div>
      <Meter label={text.steps} value={done} max={steps.length} valueText={text.stepsDone(done, steps.length)} />
      {progress !== undefined && (
        <Meter
          label={steps.find(({ id }) => id === progress.step)?.title ?? progress.step}
          value={progress.done}
          max={progress.of}
          valueText={text.changesDone(progress.done, progress.of)}
        />
      )}
      {rows > 0 && (
        <Meter
          label={text.rows}
          value={findings.length}
          max={rows}
          valueText={text.rowsSoFar(findings.length, rows, granted)}
        />
      )}
      <div className={styles.wait}>
        {waiting !== undefined && <Waiting waiting={waiting} />}
        {notYet !== undefined && <NotYet notYet={notYet} />}
        {(waiting !== undefined || notYet !== undefined) && <p className={styles.hint}>{text.notYetMeans}</p>}
      </div>
    </Card>
  );
}

function nowOf({ now, asked, reveal, state, steps }: RunState): string {
  if (state === 'stopping') return text.stoppingShort;
  if (asked !== undefined || reveal !== undefined) return text.forYou;
  return now ?? (steps.some(({ status }) => status !== 'todo') ? text.now : text.starting);
}

function Elapsed({ startedAt }: Pick<RunState, 'startedAt'>) {
  const seconds = (useNow() - Date.parse(startedAt)) / 1000;
  return <span className={styles.elapsed}>{text.elapsed(clock(seconds))}</span>;
}

/** Told every few seconds; in between it is counted here. */
function Waiting({ waiting }: { readonly waiting: NonNullable<RunState['waiting']> }) {
  const { until, elapsedSeconds, atMostSeconds } = waiting;
  const since = useSecondsSince(`${until} ${elapsedSeconds}`);
  return (
    <Countdown
      label={text.waitingUntil(until)}
      secondsLeft={atMostSeconds - elapsedSeconds - since}
      atMost={atMostSeconds}
    />
  );
}

function NotYet({ notYet: { what, secondsLeft } }: { readonly notYet: NonNullable<RunState['notYet']> }) {
  const since = useSecondsSince(`${what} ${secondsLeft}`);
  return (
    <p>
      {text.notYet(what)} <span role="timer">{kitText.countdown.left(clock(secondsLeft - since))}</span>
    </p>
  );
}
