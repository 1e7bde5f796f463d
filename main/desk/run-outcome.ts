import type { RunState } from '../../shared/ipc/views.ts';
import type { Fault } from '../../shared/results/fault.ts';
import type { Outcome } from '../runs/conduct.ts';
import { mayOfferReset, outcomeProblem } from '../runs/outcome-problem.ts';

/** A state at its end, with what the report says about steps, rows and checks. */
export function outcomeEnd(outcome: Outcome, purpose: RunState['purpose']): (state: RunState) => RunState {
  const { report, run, warnings, cannotUndo = [], journalHead } = outcome;
  const problem = outcomeProblem(report);
  const ended = new Map(report.steps.map((step) => [step.id, step]));
  return (state) => ({
    ...state,
    ...(run === undefined ? {} : { run }),
    steps: state.steps.map((step) => ({ ...step, ...ended.get(step.id) })),
    outcome: {
      result: report.result,
      ...(problem === undefined ? {} : { problem }),
      warnings: [...warnings],
      cannotUndo: [...cannotUndo],
      ...(journalHead === undefined ? {} : { journalHead }),
      offerReset: (purpose === 'run' || purpose === 'verify') && mayOfferReset(report),
    },
  });
}

/** A state whose run was ended by something that no step could hold. The step that was worked on did not come to its end. */
export function brokenEnd(fault: Fault): (state: RunState) => RunState {
  const problem = fault.toProblem();
  const result = fault.family === 'stopped' ? 'stopped' : 'failed';
  return (state) => ({
    ...state,
    steps: state.steps.map((step) =>
      step.status === 'now' ? { ...step, status: result, reason: problem.message } : step,
    ),
    outcome: { result, problem, warnings: [], cannotUndo: [], offerReset: false },
  });
}
