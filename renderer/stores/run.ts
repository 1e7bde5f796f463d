import { createStore, useStore } from 'zustand';
import type { RunState } from '../../shared/ipc/views.ts';
import type { Problem } from '../../shared/results/problem.ts';
import { useCall } from '../bridge.ts';

/** The latest state that was told, by engagement. */
const runStore = createStore<Readonly<Record<string, RunState>>>()(() => ({}));

let isFollowing = false;

/** Hears of every run from now on; once, for as long as the window lives. */
function followRuns(): void {
  if (isFollowing || window.groundwork === undefined) return;
  isFollowing = true;
  window.groundwork.on('run-state', (state) => runStore.setState({ [state.engagement]: state }));
}

/**
 * A run has begun, as the answer to its start says. Unless it was told of already: an answer may overtake what was told
 * before it, and until then the end of the former run would be shown.
 */
export function runBegan(state: RunState): void {
  followRuns();
  const told = runStore.getState()[state.engagement];
  if (told?.startedAt !== state.startedAt) runStore.setState({ [state.engagement]: state });
}

export type UseRun =
  | { readonly is: 'loading' }
  /** `state` is absent when nothing was done since the window was opened. */
  | { readonly is: 'ready'; readonly state: RunState | undefined }
  | { readonly is: 'problem'; readonly problem: Problem; readonly reload: () => void };

/** What is being done in an engagement, or was done last in this window. */
export function useRun(engagement: string): UseRun {
  followRuns();
  const told = useStore(runStore, (all) => all[engagement]);
  const asked = useCall('run.state', { engagement });
  // What was told is never older than the answer: both come over one channel, in order.
  if (told !== undefined) return { is: 'ready', state: told };
  switch (asked.is) {
    case 'loading':
      return { is: 'loading' };
    case 'problem':
      return { is: 'problem', problem: asked.problem, reload: asked.reload };
    case 'ready':
      return { is: 'ready', state: asked.reply.state };
  }
}
