import type { RequestView } from '../../../../shared/ipc/views.ts';
import { linksScreenText as text } from '../../../../shared/text/auvious-links-screen.ts';
import { runScreenText } from '../../../../shared/text/run-screen.ts';
import { Button } from '../../../components/Button.tsx';
import { Card } from '../../../components/Card.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { Section } from '../../../components/Section.tsx';
import { useSecretCopy } from '../run/secret-copy.ts';
import { type Place, toPlan } from '../run/to-stage.ts';
import { Facts } from './facts.tsx';
import { type LinkName, LinkRow } from './link-row.tsx';
import styles from './links.module.css';
import { StateBadge } from './state-badge.tsx';

interface RequestCardProps {
  readonly place: Place;
  readonly request: RequestView;
}

const NAMES = Object.keys(text.links.names) as LinkName[];

/** A callback or a room: what it is, how long its links are good, and the links. */
export function RequestCard({ place, request }: RequestCardProps) {
  const secrets = useSecretCopy(place);
  const { key, state, operation, cancelled } = request;
  const names = NAMES.filter((name) => request.links.includes(name));
  const about = headingOf(request);
  const plan = <Button onPress={() => toPlan(place, 'run')}>{text.unknown.action}</Button>;
  return (
    <Card>
      <Section title={about} aside={<StateBadge request={request} />}>
        {state === 'unknown' && (
          <Notice tone="caution" title={text.unknown.title} action={plan}>
            {text.unknown[operation]}
          </Notice>
        )}
        {state === 'made' && names.length === 0 && (
          <Notice tone="caution" title={text.bare.title}>
            {text.bare.text}
          </Notice>
        )}
        {cancelled === true && <Notice tone="neutral">{text.links.cancelled}</Notice>}
        {names.length > 0 && (
          <ul className={styles.links} aria-label={`${text.links.label}, ${about}`}>
            {names.map((name) => (
              <LinkRow key={name} place={place} request={key} about={about} name={name} secrets={secrets} />
            ))}
          </ul>
        )}
        {secrets.clearsAfter !== undefined && (
          <p className={styles.hint}>{runScreenText.secret.clears(secrets.clearsAfter)}</p>
        )}
        {secrets.problem !== undefined && <ProblemNote problem={secrets.problem} />}
        <Facts request={request} />
      </Section>
    </Card>
  );
}

function headingOf({ operation, customer, interactionId, customerId }: RequestView): string {
  if (operation === 'callback') return text.heading.callback(customer ?? '');
  const about = interactionId ?? customerId;
  return about === undefined ? text.heading.plainRoom : text.heading.room(about);
}
