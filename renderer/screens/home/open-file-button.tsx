import { useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import type { Problem } from '../../../shared/results/problem.ts';
import { homeText } from '../../../shared/text/home-screen.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../components/Button.tsx';
import { go } from '../../stores/navigation.ts';

const LARGEST = 50 * 1024 * 1024;

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

async function takeOver(file: File): Promise<Problem | undefined> {
  if (file.size > LARGEST) return homeText.fileTooBig;
  const content = await file.text().catch(() => undefined);
  if (content === undefined) return homeText.fileUnread;
  const answer = await call('engagements.import', { name: file.name, content });
  if (!answer.ok) return answer.problem;
  go({ at: 'engagement', engagement: answer.reply.engagement });
  return undefined;
}
