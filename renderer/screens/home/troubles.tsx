import type { ReplyOf } from '../../../shared/ipc/contract.ts';
import { homeText } from '../../../shared/text/home-screen.ts';
import { Mono } from '../../components/Mono.tsx';
import { Notice } from '../../components/Notice.tsx';
import styles from './home.module.css';

interface TroublesProps {
  readonly troubles: ReplyOf<'engagements.list'>['troubles'];
}

/** Engagements whose files cannot be read, each with why and what to do. */
export function Troubles({ troubles }: TroublesProps) {
  return (
    <div className={styles.problem}>
      <Notice tone="caution" title={homeText.troubles(troubles.length)}>
        <p>{homeText.troublesLead}</p>
        <ul className={styles.troubles}>
          {troubles.map(({ id, problem }) => (
            <li key={id}>
              <Mono>{id}</Mono> {problem.message} {problem.fix}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
