import type { Problem } from '../../../shared/results/problem.ts';
import { homeText } from '../../../shared/text/home-screen.ts';
import { Button } from '../../components/Button.tsx';
import { go } from '../../stores/navigation.ts';
import { OpenFileButton } from './open-file-button.tsx';
import { PracticeButton } from './practice-button.tsx';

export interface HomeActionsProps {
  readonly onProblem: (problem: Problem | null) => void;
  readonly onCreate: () => void;
}

/** The ways to begin, in the header once there are engagements. */
export function HomeActions({ onProblem, onCreate }: HomeActionsProps) {
  return (
    <>
      <Button onPress={() => go({ at: 'coverage' })}>{homeText.checkCoverage}</Button>
      <PracticeButton onProblem={onProblem} />
      <OpenFileButton onProblem={onProblem} />
      <Button variant="primary" onPress={onCreate}>
        {homeText.newEngagement}
      </Button>
    </>
  );
}
