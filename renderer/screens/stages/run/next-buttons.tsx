import { runScreenText as text } from '../../../../shared/text/run-screen.ts';
import { Button } from '../../../components/Button.tsx';
import type { Purpose } from '../../../stores/purpose.ts';
import type { NextAction } from './next-of.ts';
import { type Place, toPlan, toStage } from './to-stage.ts';

interface NextButtonsProps {
  readonly next: NextAction;
  readonly purpose: Purpose;
  /** It ended with something to look at; it can be gone on with as well. */
  readonly canResume: boolean;
  readonly place: Place;
  readonly onNext: () => void;
  readonly onOverview: () => void;
}

/** The buttons after a run: the next action last. */
export function NextButtons({ next, purpose, canResume, place, onNext, onOverview }: NextButtonsProps) {
  const resume = (): void => toPlan(place, purpose);
  switch (next) {
    case 'continue':
      return (
        <>
          {canResume && <Button onPress={resume}>{text.next.resume}</Button>}
          <Primary label={text.continue} onPress={onNext} />
        </>
      );
    case 'overview':
      return <Primary label={text.toOverview} onPress={onOverview} />;
    case 'resume':
      return <Primary label={text.next.resume} onPress={resume} />;
    case 'resume-run':
      return <Primary label={text.next.resume} onPress={() => toPlan(place, 'run')} />;
    case 'reset':
      return <Primary label={text.next.reset} onPress={() => toPlan(place, 'rotate')} />;
    case 'sign-in':
      return <Primary label={text.next.signIn} onPress={() => toStage(place, 'connect')} />;
  }
}

function Primary({ label, onPress }: { readonly label: string; readonly onPress: () => void }) {
  return (
    <Button variant="primary" onPress={onPress}>
      {label}
    </Button>
  );
}
