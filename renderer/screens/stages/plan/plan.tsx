import { usePurpose } from '../../../stores/purpose.ts';
import type { StageProps } from '../stage-props.ts';
import { PlanPage } from './plan-page.tsx';

/** The plan, for whatever a page before led to: the run, its undo, or the reset of its secret. Sends reads only. */
export function PlanStage(props: StageProps) {
  const { purpose, set } = usePurpose();
  // A verification changes nothing, so it has no plan of its own.
  const planned = purpose === 'verify' ? 'run' : purpose;
  return <PlanPage {...props} key={planned} purpose={planned} onRun={() => set('run')} onReset={() => set('rotate')} />;
}
