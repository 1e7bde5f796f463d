import type { ReactNode } from 'react';
import { kitText } from '../../shared/text/kit.ts';
import { Notice } from './Notice.tsx';

/** The network is away: what still works, and what to do about it. */
export function OfflineNote({ action }: { readonly action?: ReactNode }) {
  return (
    <Notice tone="caution" title={kitText.offline.title} action={action} role="status">
      {kitText.offline.text}
    </Notice>
  );
}
