import type { Problem } from '../../../../shared/results/problem.ts';
import { coverageText } from '../../../../shared/text/coverage-screen.ts';
import { ActionBar } from '../../../components/ActionBar.tsx';
import { Button } from '../../../components/Button.tsx';
import { Meter } from '../../../components/Meter.tsx';
import { go } from '../../../stores/navigation.ts';
import { type CoverageState, change } from '../coverage-store.ts';
import parts from '../parts/parts.module.css';
import { shareOf } from '../rail-items.ts';
import { cancelUpload, type Upload } from '../uploads.ts';
import { grantedStatus } from './granted-lines.ts';

interface GrantedBarProps {
  readonly state: CoverageState;
  readonly uploads: readonly Upload[];
  readonly onProblem: (problem: Problem | undefined) => void;
}

const { granted: text, live: words } = coverageText;

/** What is being read, how far it is, a way to stop it; and the way on. */
export function GrantedBar({ state, uploads, onProblem }: GrantedBarProps) {
  const { live, inputs } = state;
  const isAny = inputs.length > 0;
  const hasNeed = state.need !== undefined;
  const sending = uploads.find((upload) => upload.state === 'sending' || upload.state === 'reading');
  const isReading = live?.state === 'running';
  return (
    <ActionBar
      status={
        sending !== undefined ? (
          <>
            <div className={parts.meter}>
              <Meter label={text.columns.name} value={shareOf(sending)} max={1} isLabelled={false} />
            </div>
            <bdi>{grantedStatus(inputs, uploads)}</bdi>
            <Button variant="quiet" onPress={() => cancelUpload(sending.id)}>
              {text.cancel}
            </Button>
          </>
        ) : isReading ? (
          <>
            <div className={parts.meter}>
              <Meter label={words.meter} value={live.done} max={live.total} isLabelled={false} />
            </div>
            <span>
              {words.progress(live.done, live.total)}
              {live.waitSeconds !== undefined && `. ${words.waits(Math.ceil(live.waitSeconds))}`}
            </span>
            <Button onPress={async () => onProblem(await change('coverage.live.stop', {}))}>{words.stop}</Button>
          </>
        ) : (
          <span>{grantedStatus(inputs, uploads)}</span>
        )
      }
    >
      {isAny && <Button onPress={async () => onProblem(await change('coverage.clear', {}))}>{text.clear}</Button>}
      <Button
        variant="primary"
        isDisabled={!isAny}
        onPress={() => go({ at: 'coverage', view: hasNeed ? 'rows' : 'needed' })}
      >
        {hasNeed ? text.toRows : text.toNeed}
      </Button>
    </ActionBar>
  );
}
