import { useState } from 'react';
import { drawerText as text } from '../../../shared/text/drawer-screen.ts';
import { Button } from '../../components/Button.tsx';
import { Drawer } from '../../components/Drawer.tsx';
import { LoadingState } from '../../components/LoadingState.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { SegmentedFilter } from '../../components/SegmentedFilter.tsx';
import { ExchangeList } from './exchange-list.tsx';
import styles from './exchanges.module.css';
import { type UseExchanges, useExchanges } from './use-exchanges.ts';

interface ExchangesDrawerProps {
  readonly engagement: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

type Shown = 'all' | 'writes';

/** What was sent and answered in this engagement, below the page. */
export function ExchangesDrawer({ engagement, isOpen, onClose }: ExchangesDrawerProps) {
  const known = useExchanges(engagement);
  const [shown, setShown] = useState<Shown>('all');
  const all = known.is === 'ready' ? known.exchanges : [];
  const writes = all.filter(({ effect }) => effect === 'write');
  return (
    <Drawer
      title={text.title}
      isOpen={isOpen}
      onClose={onClose}
      aside={
        <SegmentedFilter
          label={text.filter}
          options={[
            { id: 'all', label: text.all, count: all.length },
            { id: 'writes', label: text.writes, count: writes.length },
          ]}
          value={shown}
          onChange={(id) => setShown(id === 'writes' ? 'writes' : 'all')}
        />
      }
    >
      <div className={styles.fill}>
        <Content known={known} shown={shown} />
      </div>
    </Drawer>
  );
}

function Content({ known, shown }: { readonly known: UseExchanges; readonly shown: Shown }) {
  if (known.is === 'loading') return <LoadingState label={text.loading} />;
  if (known.is === 'problem') {
    return <ProblemNote problem={known.problem} action={<Button onPress={known.reload}>{text.again}</Button>} />;
  }
  const isAll = shown === 'all';
  return (
    <ExchangeList
      key={shown}
      label={text.title}
      exchanges={isAll ? known.exchanges : known.exchanges.filter(({ effect }) => effect === 'write')}
      empty={
        <>
          <p>{isAll ? text.empty : text.emptyWrites}</p>
          <p>{text.emptyLead}</p>
        </>
      }
    />
  );
}
