import { useState } from 'react';
import type { Problem } from '../../../shared/results/problem.ts';
import { homeText } from '../../../shared/text/home-screen.ts';
import { Button } from '../../components/Button.tsx';
import { startPractice } from './start-practice.ts';

interface PracticeButtonProps {
  readonly variant?: 'primary' | 'plain';
  readonly onProblem: (problem: Problem | null) => void;
}

/** One press into a rehearsal. */
export function PracticeButton({ variant = 'plain', onProblem }: PracticeButtonProps) {
  const [isBusy, setBusy] = useState(false);
  const start = async (): Promise<void> => {
    setBusy(true);
    onProblem(null);
    const problem = await startPractice();
    if (problem === undefined) return;
    setBusy(false);
    onProblem(problem);
  };
  return (
    <Button variant={variant} isBusy={isBusy} onPress={() => void start()}>
      {homeText.practiceOrganization}
    </Button>
  );
}
