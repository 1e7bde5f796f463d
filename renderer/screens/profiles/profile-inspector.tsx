import type { ProfileCard } from '../../../shared/ipc/views.ts';
import { profilesText as text } from '../../../shared/text/profiles-screen.ts';
import { useCall } from '../../bridge.ts';
import { Badge } from '../../components/Badge.tsx';
import { Card } from '../../components/Card.tsx';
import { KeyValue, type KeyValueRow } from '../../components/KeyValue.tsx';
import { listAt, textAt } from './draft.ts';
import styles from './profiles.module.css';

/** Where a profile comes from, and what of it the vendor's guide leaves open. */
export function ProfileInspector({ card }: { readonly card: ProfileCard }) {
  const asked = useCall('profiles.read', { id: card.id });
  const profile = asked.is === 'ready' ? asked.reply.profile : undefined;
  const fact = (label: string, name: string, copy = false): readonly KeyValueRow[] => {
    const value = textAt(profile, [name]);
    return value === '' ? [] : [{ label, value, ...(copy ? { copy: value } : {}) }];
  };
  const uncertain = listAt(profile, ['rows']).filter((row) => textAt(row, ['confidence']) !== 'confirmed');
  const intro = textAt(profile, ['intro']);
  return (
    <>
      <div className={styles.about}>
        <div>
          <Badge tone={card.origin === 'user' ? 'accent' : 'neutral'}>{text.origin[card.origin]}</Badge>
        </div>
        <h2 className={styles.heading}>{card.title}</h2>
        <code className={styles.id}>{card.id}</code>
      </div>
      {intro !== '' && <Card>{intro}</Card>}
      <KeyValue
        rows={[
          { label: text.facts.vendor, value: card.vendor },
          { label: text.facts.guide, value: card.source },
          { label: text.facts.version, value: card.version },
          ...fact(text.facts.guideUrl, 'guideUrl', true),
          ...fact(text.facts.guideDate, 'guideDate'),
          ...fact(text.facts.retrieved, 'retrieved'),
          { label: text.facts.rows, value: card.rows },
        ]}
      />
      {uncertain.length > 0 && (
        <section className={styles.about}>
          <h3 className={styles.label}>{text.uncertain(uncertain.length)}</h3>
          <ul className={styles.uncertain}>
            {uncertain.map((row) => (
              <li key={textAt(row, ['row'])}>
                <span className={styles.strong}>
                  {text.row(textAt(row, ['row']), textAt(row, ['type']), textAt(row, ['name']), textAt(row, ['level']))}
                </span>{' '}
                {textAt(row, ['note'])}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
