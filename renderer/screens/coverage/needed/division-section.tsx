import { coverageText } from '../../../../shared/text/coverage-screen.ts';
import { Section } from '../../../components/Section.tsx';
import { SelectField } from '../../../components/SelectField.tsx';
import type { ChoiceProps } from './choose.ts';
import styles from './needed.module.css';

const { needed: text } = coverageText;
/** A select has no choice without an id; main says the same by an empty text. */
const ANY = 'any division';

/** Where grants must count. */
export function DivisionSection({ state, onChoose }: ChoiceProps) {
  const options = [
    { id: ANY, label: text.divisions.any },
    { id: 'all', label: text.divisions.all },
    ...state.divisions.map(({ id, name }) => ({ id, label: name })),
  ];
  return (
    <Section title={text.divisionTitle}>
      <div className={styles.card}>
        <SelectField
          label={text.division}
          description={text.divisionText}
          options={options}
          value={state.division ?? ANY}
          onChange={(id) => void onChoose({ division: id === ANY ? '' : id })}
        />
      </div>
    </Section>
  );
}
