import type { NumbersView } from '../../../../shared/ipc/views.ts';
import { numbersScreenText } from '../../../../shared/text/numbers-screen.ts';
import { Badge } from '../../../components/Badge.tsx';
import { Button } from '../../../components/Button.tsx';
import { Section } from '../../../components/Section.tsx';
import type { Chosen } from './chosen.ts';
import styles from './numbers.module.css';

const { own: text, as } = numbersScreenText;

interface OwnNumbersProps {
  readonly view: NumbersView;
  readonly chosen: Chosen;
  readonly isBusy: boolean;
  readonly onUse: (number: string) => void;
}

/** The organization's own numbers. */
export function OwnNumbers({ view, chosen, isBusy, onUse }: OwnNumbersProps) {
  return (
    <Section title={text.title} aside={as[view.as]}>
      {view.own.length === 0 ? (
        <p className={styles.note}>{text.none}</p>
      ) : (
        <div className={styles.frame}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{text.columns.number}</th>
                <th scope="col">{text.columns.status}</th>
                <th scope="col">{text.columns.comment}</th>
                <th scope="col">{text.columns.email}</th>
                <th scope="col">
                  <span className="visually-hidden">{text.columns.use}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {view.own.map(({ number, status, comment, emailAddress }) => (
                <tr key={number}>
                  <th scope="row" className={styles.number}>
                    {number}
                  </th>
                  <td>{status ?? text.unknown}</td>
                  <td className={styles.long}>{comment ?? text.unknown}</td>
                  <td className={styles.long}>{emailAddress ?? text.unknown}</td>
                  <td className={styles.last}>
                    {chosen.tfn.includes(number) ? (
                      <Badge tone="good">{text.inUse}</Badge>
                    ) : (
                      <Button isDisabled={isBusy} onPress={() => onUse(number)}>
                        {text.use}
                        <span className="visually-hidden">{` ${number}`}</span>
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}
