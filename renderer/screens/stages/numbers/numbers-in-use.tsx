import { useState } from 'react';
import { numbersScreenText } from '../../../../shared/text/numbers-screen.ts';
import { Badge } from '../../../components/Badge.tsx';
import { Button } from '../../../components/Button.tsx';
import { Card } from '../../../components/Card.tsx';
import { Section } from '../../../components/Section.tsx';
import { TextField } from '../../../components/TextField.tsx';
import type { Chosen } from './chosen.ts';
import styles from './numbers.module.css';

const { use: text } = numbersScreenText;

interface NumbersInUseProps {
  readonly chosen: Chosen;
  readonly isBusy: boolean;
  readonly onAdd: (number: string) => Promise<boolean>;
  readonly onRemove: (number: string) => void;
}

/** The numbers that get a sender id, and a field for one that nobody listed. */
export function NumbersInUse({ chosen, isBusy, onAdd, onRemove }: NumbersInUseProps) {
  const [typed, setTyped] = useState('');
  const add = async (): Promise<void> => {
    if (typed.trim() !== '' && (await onAdd(typed.trim()))) setTyped('');
  };
  return (
    <Card>
      <Section title={text.title} aside={text.lead}>
        {chosen.tfn.length === 0 ? (
          <p className={styles.note}>{text.none}</p>
        ) : (
          <ul className={styles.chosen}>
            {chosen.tfn.map((number) => (
              <li key={number} className={styles.line}>
                <span className={styles.number}>{number}</span>
                {number === chosen.orderNumber && <Badge tone="caution">{text.ordered}</Badge>}
                <span className={styles.end}>
                  <Button variant="quiet" isDisabled={isBusy} onPress={() => onRemove(number)}>
                    {text.remove}
                    <span className="visually-hidden">{` ${number}`}</span>
                  </Button>
                </span>
              </li>
            ))}
          </ul>
        )}
        <form
          className={styles.add}
          onSubmit={(event) => {
            event.preventDefault();
            void add();
          }}
        >
          <TextField label={text.add} description={text.addWhere} value={typed} onChange={setTyped} type="tel" mono />
          <Button type="submit" isDisabled={typed.trim() === '' || isBusy}>
            {text.addAction}
          </Button>
        </form>
      </Section>
    </Card>
  );
}
