import type { ChoiceKind } from '../../../../shared/auvious/choices.ts';
import { requestScreenText } from '../../../../shared/text/auvious-request-screen.ts';
import type { Place } from '../run/to-stage.ts';
import { ChoiceCombo } from './choice-combo.tsx';
import styles from './request.module.css';
import type { RequestForm } from './request-form.ts';
import { nameOf } from './use-choices.ts';

const { choice: text } = requestScreenText;

interface ChoiceFieldProps {
  readonly place: Place;
  readonly form: RequestForm;
  readonly name: string;
  readonly kind: ChoiceKind;
}

/** One thing of Genesys Cloud, sent by its id. */
export function ChoiceField({ place, form, name, kind }: ChoiceFieldProps) {
  const parameter = form.parameter(name);
  if (parameter === undefined) return null;
  const id = form.textOf(name);
  const known = nameOf(place.engagement, id);
  return (
    <form className={styles.field} onBlur={() => form.state.leave(name)} onSubmit={form.onSubmit}>
      <ChoiceCombo
        place={place}
        kind={kind}
        label={parameter.label}
        description={text.where}
        error={form.errorOf(name)}
        text={id}
        onText={(typed) => form.state.change({ [name]: typed })}
        onPick={(picked) => form.state.take({ [name]: picked.id })}
      />
      {known !== undefined && <p className={styles.note}>{text.asId(known)}</p>}
    </form>
  );
}
