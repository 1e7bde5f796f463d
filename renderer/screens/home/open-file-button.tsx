import { useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import type { Problem } from '../../../shared/results/problem.ts';
import { homeText } from '../../../shared/text/home-screen.ts';
import { Button } from '../../components/Button.tsx';
import { takeOver } from './take-over.ts';

/** Takes over a `.groundwork` file. Its text goes to main; the window reads no path. */
export function OpenFileButton({ onProblem }: { readonly onProblem: (problem: Problem | null) => void }) {
  const [isBusy, setBusy] = useState(false);
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    setBusy(true);
    onProblem(null);
    const problem = await takeOver(file);
    setBusy(false);
    if (problem !== undefined) onProblem(problem);
  };
  return (
    <FileTrigger acceptedFileTypes={['.groundwork', '.json']} onSelect={(files) => void take(files?.[0])}>
      <Button isBusy={isBusy}>{homeText.openFile}</Button>
    </FileTrigger>
  );
}
