import { createStore, useStore } from 'zustand';
import type { Problem } from '../../shared/results/problem.ts';

interface Dropped {
  /** Files for the coverage screen, which takes them as soon as it is there. */
  readonly files: readonly File[];
  /** A file for the profiles screen. */
  readonly profile: File | undefined;
  /** Why a dropped engagement was not opened. */
  readonly problem: Problem | undefined;
}

const NOTHING: Dropped = { files: [], profile: undefined, problem: undefined };

/** What was dropped on the window and nobody has taken yet. */
export const dropped = createStore<Dropped>()(() => NOTHING);

/** A saved engagement, to be opened rather than compared. */
export function isEngagement({ name }: Pick<File, 'name'>): boolean {
  return /\.groundwork$/i.test(name);
}

/** Hands the waiting files over, once. */
export function takeDropped(): readonly File[] {
  const { files } = dropped.getState();
  if (files.length > 0) dropped.setState({ files: [] });
  return files;
}

/** Hands the waiting profile over, once. */
export function takeProfile(): File | undefined {
  const { profile } = dropped.getState();
  if (profile !== undefined) dropped.setState({ profile: undefined });
  return profile;
}

/** What was dropped, for whoever shows it. */
export function useDropped(): Dropped {
  return useStore(dropped);
}
