import type { FormView } from '../../../../shared/ipc/views.ts';
import { formScreenText } from '../../../../shared/text/form-screen.ts';
import { Button } from '../../../components/Button.tsx';
import { Card } from '../../../components/Card.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { Section } from '../../../components/Section.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { announce } from '../../../stores/live.ts';
import { noteOf } from '../run/asked-card.tsx';
import { type Place, toPlan } from '../run/to-stage.ts';
import { useAnswer } from '../run/use-answer.ts';
import styles from './form.module.css';
import type { HandOverState } from './hand-over-state.ts';

const { handOver: text } = formScreenText;

interface HandOverCardProps {
  readonly state: HandOverState;
  readonly vendor: FormView['vendor'];
  readonly isSaved: boolean;
  readonly place: Place;
}

/** Where the hand-over stands; confirms it when a run waits for that. */
export function HandOverCard({ state, vendor, isSaved, place }: HandOverCardProps) {
  const answer = useAnswer(place.engagement);
  switch (state.is) {
    case 'none':
      return null;
    case 'done':
      return <Notice tone="good" title={text.done} />;
    case 'running':
      return <Notice tone="neutral">{text.running}</Notice>;
    case 'again':
      return (
        <Notice tone="caution" action={<Button onPress={() => toPlan(place, 'run')}>{text.confirmAgain}</Button>}>
          {text.again}
        </Notice>
      );
    case 'open':
      return (
        <Notice tone="caution" action={<Button onPress={() => toPlan(place, 'run')}>{text.resume}</Button>}>
          {text.open}
        </Notice>
      );
    case 'asked': {
      const ready = vendor.email === '' ? text.readyFor(vendor.name) : text.ready(vendor.email);
      const confirm = async (): Promise<void> => {
        if (await answer.answer(state.step, noteOf(answer))) announce(text.confirmed);
      };
      return (
        <Card>
          <Section title={text.title}>
            <p>{isSaved ? ready : text.saveFirst}</p>
            <form
              className={styles.confirm}
              onSubmit={(event) => {
                event.preventDefault();
                void confirm();
              }}
            >
              <div className={styles.note}>
                <TextField
                  label={text.note}
                  description={text.noteWhere}
                  value={answer.note}
                  onChange={answer.setNote}
                />
              </div>
              <Button type="submit" variant={isSaved ? 'primary' : 'plain'} isBusy={answer.isBusy}>
                {text.confirm}
              </Button>
            </form>
            {answer.problem !== undefined && <ProblemNote problem={answer.problem} />}
          </Section>
        </Card>
      );
    }
  }
}
