import type { Problem } from '../../../shared/results/problem.ts';
import { homeText } from '../../../shared/text/home-screen.ts';
import { Button } from '../../components/Button.tsx';
import { OpenFileButton } from './open-file-button.tsx';
import { PracticeButton } from './practice-button.tsx';

export interface HomeActionsProps {
  readonly onProblem: (problem: Problem | null) => void;
  readonly onCreate: () => void;
}

/** The three ways to begin, in the header once there are engagements. */
export function HomeActions({ onProblem, onCreate }: HomeActionsProps) {
  return (
    <>
      <PracticeButton onProblem={onProblem} />
      <OpenFileButton onProblem={onProblem} />
      <Button variant="primary" onPress={onCreate}>
        {homeText.newEngagement}
      </Button>
    </>
  );
}
