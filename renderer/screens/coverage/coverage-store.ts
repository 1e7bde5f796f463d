import { createStore, useStore } from 'zustand';
import type { Channel, EventOf, ReplyOf, RequestOf } from '../../../shared/ipc/contract.ts';
import type { Problem } from '../../../shared/results/problem.ts';
import { call } from '../../bridge.ts';

export type CoverageState = EventOf<'coverage-state'>;
export type CoverageInput = CoverageState['inputs'][number];

interface Known {
  /** Undefined until main has answered. */
  readonly state: CoverageState | undefined;
  /** Why main did not answer. */
  readonly problem: Problem | undefined;
}

/** What is compared, as main told last. Outlives the screen: reading goes on while another one is looked at. */
export const coverageStore = createStore<Known>()(() => ({ state: undefined, problem: undefined }));

/** What is compared, for drawing. */
export function useCoverage(): Known {
  return useStore(coverageStore);
}

/** Takes what main tells, unless something newer is known: replies and events overtake each other. */
export function learn(state: CoverageState): void {
  coverageStore.setState((known) =>
    known.state !== undefined && known.state.version > state.version ? known : { state, problem: undefined },
  );
}

/** Asks main, and keeps up with what it tells. Returns a function that stops it. */
export function followCoverage(): () => void {
  void load();
  return window.groundwork?.on('coverage-state', learn) ?? (() => undefined);
}

/** Asks main again. */
export async function load(): Promise<void> {
  const answer = await call('coverage.state', {});
  if (answer.ok) learn(answer.reply);
  else coverageStore.setState({ problem: answer.problem });
}

/** Channels whose reply is what is compared now. */
type Changing = { [C in Channel]: ReplyOf<C> extends CoverageState ? C : never }[Channel];

/** Changes what is compared. Answers what went wrong. */
export async function change<C extends Changing>(channel: C, request: RequestOf<C>): Promise<Problem | undefined> {
  const answer = await call(channel, request);
  if (!answer.ok) return answer.problem;
  learn(answer.reply as CoverageState);
  return undefined;
}
