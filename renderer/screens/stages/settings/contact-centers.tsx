import { useState } from 'react';
import type { ContactCenterView } from '../../../../shared/ipc/views.ts';
import { contactCentersText as text } from '../../../../shared/text/tenant-screen.ts';
import { call } from '../../../bridge.ts';
import { Badge } from '../../../components/Badge.tsx';
import { Button } from '../../../components/Button.tsx';
import { Mono } from '../../../components/Mono.tsx';
import { ProblemNote, type ShownProblem } from '../../../components/ProblemNote.tsx';
import type { FormPlace } from './drafts.ts';
import styles from './settings.module.css';

interface ContactCentersProps {
  readonly place: FormPlace;
  /** Id in the field. */
  readonly chosen: string;
  /** What is typed is saved first: the look goes by it. Answers whether there is anything to go by. */
  readonly onLook: () => Promise<unknown>;
  readonly onChoose: (id: string) => void;
}

/** The contact centers of a deployment, each with its domains, and a button that takes its id over. */
export function ContactCenters({ place, chosen, onLook, onChoose }: ContactCentersProps) {
  const [found, setFound] = useState<readonly ContactCenterView[] | undefined>(undefined);
  const [problem, setProblem] = useState<ShownProblem | undefined>(undefined);
  const [isBusy, setBusy] = useState(false);
  const look = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    await onLook();
    const answer = await call('contactCenters.read', place);
    setBusy(false);
    setFound(answer.ok ? answer.reply.contactCenters : undefined);
    setProblem(answer.ok ? undefined : answer.problem);
  };
  return (
    <div className={styles.lookUp}>
      <div>
        <Button isBusy={isBusy} onPress={() => void look()}>
          {found === undefined ? text.action : text.again}
        </Button>
      </div>
      <p className={styles.usual}>{text.means}</p>
      <p className="visually-hidden" role="status">
        {isBusy ? text.busy : found === undefined ? '' : text.said(found.length)}
      </p>
      {problem !== undefined && <ProblemNote problem={problem} />}
      {found?.length === 0 && <p className={styles.usual}>{text.none}</p>}
      {found !== undefined && found.length > 0 && (
        <ul className={styles.centers} aria-label={text.label}>
          {found.map(({ id, domains }) => (
            <li key={id} className={styles.center}>
              <span className={styles.words}>
                <span>{domains.length === 0 ? text.noDomain : domains.join(', ')}</span>
                <Mono>{id}</Mono>
              </span>
              {id.toLowerCase() === chosen.trim().toLowerCase() ? (
                <Badge tone="accent">{text.chosen}</Badge>
              ) : (
                <Button onPress={() => onChoose(id)}>
                  {text.choose}
                  <span className="visually-hidden">{` ${domains[0] ?? id}`}</span>
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
