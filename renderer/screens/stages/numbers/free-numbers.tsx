import { useState } from 'react';
import type { NumbersView } from '../../../../shared/ipc/views.ts';
import { numbersScreenText } from '../../../../shared/text/numbers-screen.ts';
import { Badge } from '../../../components/Badge.tsx';
import { Button } from '../../../components/Button.tsx';
import { Section } from '../../../components/Section.tsx';
import { TextField } from '../../../components/TextField.tsx';
import type { Chosen } from './chosen.ts';
import styles from './numbers.module.css';

const { free: text } = numbersScreenText;

interface FreeNumbersProps {
  readonly view: NumbersView;
  readonly chosen: Chosen;
  readonly isBusy: boolean;
  readonly isSearching: boolean;
  readonly wasSearched: boolean;
  readonly onSearch: (vanity: string) => void;
  readonly onChoose: (number: string) => void;
}

/** A search for numbers that can be ordered. */
export function FreeNumbers(props: FreeNumbersProps) {
  const { view, chosen, isBusy, isSearching, wasSearched, onSearch, onChoose } = props;
  const [vanity, setVanity] = useState('');
  return (
    <Section title={text.title} aside={text.lead}>
      <form
        className={styles.add}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isSearching) onSearch(vanity.trim());
        }}
      >
        <TextField label={text.vanity} description={text.vanityWhere} value={vanity} onChange={setVanity} mono />
        <Button type="submit" isBusy={isSearching && wasSearched}>
          {text.search}
        </Button>
      </form>
      <p className="visually-hidden" role="status">
        {wasSearched && !isSearching ? text.said(view.available.length) : ''}
      </p>
      {wasSearched && !isSearching && view.available.length === 0 && <p className={styles.note}>{text.none}</p>}
      {view.available.length > 0 && (
        <ul className={styles.free}>
          {view.available.map((number) => (
            <li key={number} className={styles.line}>
              <span className={styles.number}>{number}</span>
              <span className={styles.end}>
                {number === chosen.orderNumber ? (
                  <Badge tone="accent">{text.chosen}</Badge>
                ) : (
                  <Button isDisabled={isBusy} onPress={() => onChoose(number)}>
                    {text.choose}
                    <span className="visually-hidden">{` ${number}`}</span>
                  </Button>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
