import type { RunState, RunStep } from '../../shared/ipc/views.ts';
import type { RunEvent } from '../engine/events.ts';

/** What a run looks like after an event. Pure; `asked`, `reveal` and the outcome are not told by events. */
export function foldEvent(state: RunState, event: RunEvent): RunState {
  switch (event.type) {
    case 'step-started': {
      const { waiting: _, notYet: __, progress: ___, ...rest } = state;
      const started = { status: 'now' as const };
      return { ...rest, now: event.title, steps: withStep(state, event.step, event.title, started) };
    }
    case 'step-ended': {
      const { waiting: _, notYet: __, now: ___, progress: ____, ...rest } = state;
      const { status, durationMs, reason } = event;
      const ended = {
        status,
        ...(durationMs === undefined ? {} : { durationMs }),
        ...(reason === undefined ? {} : { reason }),
      };
      return { ...rest, steps: withStep(state, event.step, event.title, ended) };
    }
    case 'sending':
      return { ...withoutWaits(state), now: event.summary };
    case 'answered':
      return withoutWaits(state);
    case 'progress': {
      const { step, done, of } = event;
      return { ...state, progress: { step, done, of } };
    }
    case 'waiting': {
      const { until, elapsedSeconds, atMostSeconds } = event;
      return { ...state, waiting: { until, elapsedSeconds, atMostSeconds } };
    }
    case 'not-yet':
      return { ...state, notYet: { what: event.what, secondsLeft: event.secondsLeft } };
    case 'finding': {
      const finding = { ...event.finding, permissions: [...event.finding.permissions] };
      const others = state.findings.filter(({ row }) => row !== finding.row);
      return { ...state, findings: [...others, finding].sort((a, b) => a.row - b.row) };
    }
    case 'check': {
      const { check } = event;
      const place = state.checks.findIndex(({ step, what }) => step === check.step && what === check.what);
      const checks = place < 0 ? [...state.checks, check] : state.checks.with(place, check);
      return { ...state, checks };
    }
  }
}

/** Pauses of an earlier action say nothing about this one. */
function withoutWaits({ waiting: _, notYet: __, ...rest }: RunState): RunState {
  return rest;
}

/** A step that nobody announced is added where it happens. */
function withStep(
  { steps }: RunState,
  id: string,
  title: string,
  change: Omit<RunStep, 'id' | 'title' | 'actor'>,
): RunStep[] {
  const known = steps.find((step) => step.id === id);
  if (known === undefined) return [...steps, { id, title, actor: 'api', ...change }];
  return steps.map((step) => (step === known ? { id, title: known.title, actor: known.actor, ...change } : step));
}
