import type { HealthCheck } from '../../../shared/ipc/views.ts';
import { settingsText as text } from '../../../shared/text/settings-screen.ts';
import { useCall } from '../../bridge.ts';
import { Badge, type Tone } from '../../components/Badge.tsx';
import { Button } from '../../components/Button.tsx';
import { LoadingState } from '../../components/LoadingState.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { Section } from '../../components/Section.tsx';
import styles from './settings.module.css';

const TONES: Record<HealthCheck['result'], Tone> = {
  ok: 'good',
  attention: 'caution',
  failed: 'bad',
  unchecked: 'neutral',
};

/** Keychain, proxy, certificates, browser, clock: each with what was found and what to do. */
export function Health() {
  const health = useCall('app.health', {});
  const isBusy = health.is === 'loading' || (health.is === 'ready' && health.isReloading);
  const again = (
    <Button variant="quiet" isBusy={isBusy} onPress={health.reload}>
      {text.checkAgain}
    </Button>
  );
  return (
    <Section title={text.health} aside={again}>
      {health.is === 'loading' && <LoadingState label={text.checking} />}
      {health.is === 'problem' && <ProblemNote problem={health.problem} />}
      {health.is === 'ready' && (
        <ul className={styles.checks}>
          {health.reply.checks.map(({ id, what, result, found, remedy }) => (
            <li key={id} className={styles.check}>
              <span className={styles.what}>{what}</span>
              <span>
                <Badge tone={TONES[result]}>{text.results[result]}</Badge>
              </span>
              <span className={styles.found}>
                {found}
                {remedy !== undefined && <span className={styles.remedy}>{` ${remedy}`}</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
