import { useState } from 'react';
import type { RequestOf } from '../../../../shared/ipc/contract.ts';
import type { Problem } from '../../../../shared/results/problem.ts';
import { permissionsText as text } from '../../../../shared/text/permissions-screen.ts';
import { call } from '../../../bridge.ts';
import { useAppState } from '../../../stores/app-state.ts';
import { announce } from '../../../stores/live.ts';

type Wish = Omit<RequestOf<'permissions.print'>, 'folder'>;

/** The checklist on its way to paper. */
export interface Print {
  readonly isBusy: boolean;
  /** The folder for exported files is known. */
  readonly isPossible: boolean;
  readonly file: string | undefined;
  readonly problem: Problem | undefined;
  readonly start: (wish: Wish) => Promise<void>;
  readonly show: () => Promise<void>;
}

/** Prints into the folder of the settings, and shows the file there. */
export function usePrint(): Print {
  const folder = useAppState().app?.settings.exportFolder;
  const [isBusy, setBusy] = useState(false);
  const [file, setFile] = useState<string | undefined>(undefined);
  const [problem, setProblem] = useState<Problem | undefined>(undefined);
  return {
    isBusy,
    isPossible: folder !== undefined,
    file,
    problem,
    async start(wish) {
      if (folder === undefined || isBusy) return;
      setBusy(true);
      setProblem(undefined);
      setFile(undefined);
      const answer = await call('permissions.print', { ...wish, folder });
      setBusy(false);
      if (!answer.ok) {
        setProblem(answer.problem);
        return;
      }
      setFile(answer.reply.file);
      announce(`${text.printed}: ${answer.reply.file}`);
    },
    async show() {
      if (file === undefined) return;
      const answer = await call('files.show', { file });
      if (!answer.ok) setProblem(answer.problem);
    },
  };
}
