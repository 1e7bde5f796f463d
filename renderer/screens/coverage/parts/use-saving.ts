import { useState } from 'react';
import type { Problem } from '../../../../shared/results/problem.ts';
import { call } from '../../../bridge.ts';
import { useAppState } from '../../../stores/app-state.ts';

/** What was written; `problem` beside files: a part of it could not be. */
export interface Written {
  readonly files: readonly string[];
  readonly problem?: Problem | undefined;
}

/** Files on their way into a folder. */
export interface Saving {
  readonly folder: string;
  readonly setFolder: (folder: string) => void;
  /** Nothing was named as the folder. */
  readonly isFolderMissing: boolean;
  readonly isBusy: boolean;
  readonly problem: Problem | undefined;
  readonly setProblem: (problem: Problem) => void;
  /** Undefined until they are written. */
  readonly files: readonly string[] | undefined;
  readonly save: () => Promise<void>;
  readonly show: () => Promise<void>;
}

/** Writes into the usual folder, or the one that is named. Without a file nothing was written, and it is asked again. */
export function useSaving(write: (folder: string) => Promise<Written>): Saving {
  const usual = useAppState().app?.settings.exportFolder ?? '';
  const [typed, setFolder] = useState<string>();
  const [isAsked, setAsked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [files, setFiles] = useState<readonly string[]>();
  const folder = typed ?? usual;
  return {
    folder,
    setFolder,
    isFolderMissing: isAsked && folder.trim() === '',
    isBusy,
    problem,
    setProblem,
    files,
    async save() {
      setAsked(true);
      if (isBusy || folder.trim() === '') return;
      setBusy(true);
      setProblem(undefined);
      const written = await write(folder.trim());
      setBusy(false);
      setProblem(written.problem);
      if (written.files.length > 0) setFiles(written.files);
    },
    async show() {
      const answer = await call('files.show', { file: files?.[0] ?? '' });
      if (!answer.ok) setProblem(answer.problem);
    },
  };
}
