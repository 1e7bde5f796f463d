import type { ReactNode } from 'react';
import styles from './Mono.module.css';

/** A policy, path, id: fixed pitch, breaks anywhere, selectable. */
export function Mono({ children }: { readonly children: ReactNode }) {
  return <code className={styles.mono}>{children}</code>;
}
