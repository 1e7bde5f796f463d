import { useMemo, useState } from 'react';
import type { Exchange } from '../../../shared/ipc/views.ts';
import type { Problem } from '../../../shared/results/problem.ts';
import { useCall, useEvent } from '../../bridge.ts';
import { joined } from './joined.ts';

export type UseExchanges =
  | { readonly is: 'loading' }
  | { readonly is: 'ready'; readonly exchanges: readonly Exchange[] }
  | { readonly is: 'problem'; readonly problem: Problem; readonly reload: () => void };

/** What was sent and answered in an engagement since the window was opened, oldest first, as it happens. */
export function useExchanges(engagement: string): UseExchanges {
  const asked = useCall('exchanges.list', { engagement });
  const [told, setTold] = useState<readonly Exchange[]>([]);
  useEvent('exchange', (event) => {
    if (event.engagement === engagement) setTold((before) => joined(before, [event.exchange]));
  });
  const listed = asked.is === 'ready' ? asked.reply.exchanges : undefined;
  const exchanges = useMemo(() => (listed === undefined ? undefined : joined(listed, told)), [listed, told]);
  if (asked.is === 'problem') return { is: 'problem', problem: asked.problem, reload: asked.reload };
  return exchanges === undefined ? { is: 'loading' } : { is: 'ready', exchanges };
}
