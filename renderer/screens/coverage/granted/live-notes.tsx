import type { Problem } from '../../../../shared/results/problem.ts';
import { coverageText } from '../../../../shared/text/coverage-screen.ts';
import { Button } from '../../../components/Button.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { type CoverageState, change } from '../coverage-store.ts';
import parts from '../parts/parts.module.css';

interface LiveNotesProps {
  readonly live: CoverageState['live'];
  /** What went wrong just now. */
  readonly problem: Problem | undefined;
  readonly onProblem: (problem: Problem | undefined) => void;
}

const { live: text } = coverageText;

/** A live reading that did not come to its end, and how it goes on. */
export function LiveNotes({ live, problem, onProblem }: LiveNotesProps) {
  const isHalf = live !== undefined && live.state !== 'running';
  if (!isHalf && problem === undefined) return null;
  const resume = (
    <Button onPress={async () => onProblem(await change('coverage.live.resume', {}))}>{text.resume}</Button>
  );
  return (
    <div className={parts.problems}>
      {isHalf && (
        <Notice
          tone={live.state === 'failed' ? 'bad' : 'caution'}
          title={text[live.state](live.title)}
          role={live.state === 'failed' ? 'alert' : 'status'}
          action={resume}
        >
          {live.state === 'failed' && live.problem !== undefined && (
            <p>
              {live.problem.message} {live.problem.fix}
            </p>
          )}
          <p>
            {/* A reading that is resumed counts anew, and may have asked for little until now. */}
            {live.done < live.total && `${text.progress(live.done, live.total)}. `}
            {text.stoppedNote}
          </p>
        </Notice>
      )}
      {problem !== undefined && <ProblemNote problem={problem} />}
    </div>
  );
}
