import type { ChoiceKind } from '../../../../shared/auvious/choices.ts';
import { requestScreenText } from '../../../../shared/text/auvious-request-screen.ts';
import { ComboField } from '../../../components/ComboField.tsx';
import type { Place } from '../run/to-stage.ts';
import { ChoiceNote } from './choice-note.tsx';
import styles from './request.module.css';
import { type FoundChoice, useChoices } from './use-choices.ts';

const { choice: text } = requestScreenText;

interface ChoiceComboProps {
  readonly place: Place;
  readonly kind: ChoiceKind;
  readonly label: string;
  readonly description: string;
  readonly error: string | undefined;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onPick: (choice: FoundChoice) => void;
}

/** A field that finds things of Genesys Cloud by name while one types; without a sign-in it is a field for text. */
export function ChoiceCombo(props: ChoiceComboProps) {
  const { place, kind, label } = props;
  const found = useChoices(place, kind);
  return (
    <div className={styles.stack}>
      <ComboField
        label={label}
        description={props.description}
        error={props.error}
        text={props.text}
        onText={(next) => {
          props.onText(next);
          found.search(next, true);
        }}
        options={found.items.map(({ id, name, detail }) => ({ id, label: name, description: detail ?? id }))}
        onPick={({ id, label: name }) => props.onPick({ id, name })}
        onOpen={() => found.search(props.text, false)}
        empty={found.problem !== undefined ? undefined : found.isSearching ? text.searching : text.none}
      />
      <ChoiceNote place={place} problem={found.problem} more={found.more && found.items.length > 0} />
    </div>
  );
}
