import { requestScreenText } from '../../../../shared/text/auvious-request-screen.ts';
import { Button } from '../../../components/Button.tsx';
import type { Place } from '../run/to-stage.ts';
import { ChoiceCombo } from './choice-combo.tsx';
import styles from './request.module.css';
import type { RequestForm } from './request-form.ts';
import { nameOf } from './use-choices.ts';

const { choice: text } = requestScreenText;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

interface QueueFieldProps {
  readonly place: Place;
  readonly form: RequestForm;
  readonly idName: string;
  readonly nameName: string;
  readonly label: string;
}

/** A queue by its name or its id, in one field: what is typed decides which of both is sent. */
export function QueueField({ place, form, idName, nameName, label }: QueueFieldProps) {
  const id = form.textOf(idName);
  const name = form.textOf(nameName);
  const shown = id === '' ? name : id;
  const put = (typed: string): void =>
    form.state.change(
      UUID.test(typed.trim()) ? { [idName]: typed, [nameName]: '' } : { [idName]: '', [nameName]: typed },
    );
  const known = id === '' ? undefined : nameOf(place.engagement, id);
  return (
    <form
      className={styles.field}
      onBlur={() => {
        form.state.leave(idName);
        form.state.leave(nameName);
      }}
      onSubmit={form.onSubmit}
    >
      <ChoiceCombo
        place={place}
        kind="queues"
        label={label}
        description={text.queueWhere}
        error={form.errorOf(idName) ?? form.errorOf(nameName)}
        text={shown}
        onText={put}
        onPick={(picked) => form.state.take({ [idName]: picked.id, [nameName]: '' })}
      />
      {id !== '' && name !== '' ? (
        <div className={styles.note}>
          <span>{text.both}</span>
          <Button variant="quiet" onPress={() => form.state.take({ [nameName]: '' })}>
            {text.dropName}
          </Button>
        </div>
      ) : (
        shown !== '' && (
          <p className={styles.note}>
            {id === '' ? text.queueName : known === undefined ? text.queueId : text.asId(known)}
          </p>
        )
      )}
    </form>
  );
}
