import X from 'lucide-react/icons/x';
import { useState } from 'react';
import type { ChoiceKind } from '../../../../shared/auvious/choices.ts';
import { requestScreenText } from '../../../../shared/text/auvious-request-screen.ts';
import { Button } from '../../../components/Button.tsx';
import { IconButton } from '../../../components/IconButton.tsx';
import { Mono } from '../../../components/Mono.tsx';
import type { Place } from '../run/to-stage.ts';
import { ChoiceCombo } from './choice-combo.tsx';
import styles from './request.module.css';
import type { RequestForm } from './request-form.ts';
import { nameOf } from './use-choices.ts';

const { choice: text } = requestScreenText;

interface ChoiceListFieldProps {
  readonly place: Place;
  readonly form: RequestForm;
  readonly name: string;
  readonly kind: ChoiceKind;
}

/** Several things of Genesys Cloud, each sent by its id. */
export function ChoiceListField({ place, form, name, kind }: ChoiceListFieldProps) {
  const [typed, setTyped] = useState('');
  const parameter = form.parameter(name);
  if (parameter === undefined) return null;
  const { label } = parameter;
  const ids = form.linesOf(name);
  const put = (next: readonly string[]): void => form.state.take({ [name]: [...new Set(next)].join('\n') });
  const add = (text: string): void => {
    const added = text.split(/[\s,;]+/).filter((id) => id !== '');
    if (added.length === 0) return;
    put([...ids, ...added]);
    setTyped('');
  };
  return (
    <div className={styles.field}>
      <form
        className={styles.adding}
        onBlur={() => form.state.leave(name)}
        onSubmit={(event) => {
          event.preventDefault();
          add(typed);
        }}
      >
        <ChoiceCombo
          place={place}
          kind={kind}
          label={label}
          description={text.where}
          error={form.errorOf(name)}
          text={typed}
          onText={setTyped}
          onPick={({ id }) => add(id)}
        />
        <div>
          <Button type="submit" isDisabled={typed.trim() === ''}>
            {text.add}
            <span className="visually-hidden">: {label}</span>
          </Button>
        </div>
      </form>
      {ids.length > 0 && (
        <ul className={styles.chosen} aria-label={text.listed(label)}>
          {ids.map((id) => {
            const known = nameOf(place.engagement, id);
            return (
              <li key={id} className={styles.one}>
                <span className={styles.words}>
                  {known !== undefined && <span>{known}</span>}
                  <Mono>{id}</Mono>
                </span>
                <IconButton
                  label={text.remove(known ?? id)}
                  icon={X}
                  onPress={() => put(ids.filter((each) => each !== id))}
                />
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
