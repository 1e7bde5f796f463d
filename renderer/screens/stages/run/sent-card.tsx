import { drawerText } from '../../../../shared/text/drawer-screen.ts';
import { Button } from '../../../components/Button.tsx';
import { LoadingState } from '../../../components/LoadingState.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { ExchangeList } from '../../drawer/exchange-list.tsx';
import { useExchanges } from '../../drawer/use-exchanges.ts';
import styles from './run.module.css';

interface SentCardProps {
  readonly engagement: string;
  /** What is waited for, as a last line. */
  readonly tail?: string | undefined;
}

/** What was sent and answered, beside the run. */
export function SentCard({ engagement, tail }: SentCardProps) {
  const known = useExchanges(engagement);
  return (
    <div className={styles.sent}>
      <h2 className={styles.heading}>{drawerText.title}</h2>
      {known.is === 'loading' && <LoadingState label={drawerText.loading} />}
      {known.is === 'problem' && (
        <ProblemNote problem={known.problem} action={<Button onPress={known.reload}>{drawerText.again}</Button>} />
      )}
      {known.is === 'ready' && (
        <ExchangeList
          label={drawerText.title}
          exchanges={known.exchanges}
          tail={tail}
          empty={
            <>
              <p>{drawerText.empty}</p>
              <p>{drawerText.emptyLead}</p>
            </>
          }
        />
      )}
    </div>
  );
}
