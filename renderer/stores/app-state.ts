import { createStore, useStore } from 'zustand';
import type { AppState, Settings } from '../../shared/ipc/views.ts';
import type { Problem } from '../../shared/results/problem.ts';
import { call } from '../bridge.ts';
import { applyTheme } from '../theme/apply-theme.ts';

interface Known {
  /** Undefined until main has answered. */
  readonly app: AppState | undefined;
  readonly problem: Problem | undefined;
}

/** What main says about itself: version, shell, notices, settings. */
const appState = createStore<Known>()(() => ({ app: undefined, problem: undefined }));

export function useAppState(): Known {
  return useStore(appState);
}

/** Asks main, puts the theme in force, and keeps up with what main tells. Returns a function that stops it. */
export function followAppState(): () => void {
  void call('app.state', {}).then((answer) => {
    if (answer.ok) learn(answer.reply);
    else appState.setState({ problem: answer.problem });
  });
  return window.groundwork?.on('app-state', learn) ?? (() => undefined);
}

/** Saves settings; they are in force at once. Answers what went wrong. */
export async function saveSettings(change: Partial<Settings>): Promise<Problem | undefined> {
  const answer = await call('settings.save', change);
  if (!answer.ok) return answer.problem;
  const { app } = appState.getState();
  if (app !== undefined) learn({ ...app, settings: answer.reply });
  return undefined;
}

function learn(app: AppState): void {
  applyTheme(app.settings.theme);
  appState.setState({ app, problem: undefined });
}
