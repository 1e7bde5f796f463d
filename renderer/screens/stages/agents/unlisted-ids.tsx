import X from 'lucide-react/icons/x';
import { agentsScreenText } from '../../../../shared/text/altocloud-agents-screen.ts';
import { Button } from '../../../components/Button.tsx';
import { IconButton } from '../../../components/IconButton.tsx';
import { Section } from '../../../components/Section.tsx';
import styles from './agents.module.css';

const { typed: text } = agentsScreenText;

/** The rest is counted. */
const MOST = 20;

interface UnlistedIdsProps {
  readonly ids: readonly string[];
  readonly isRead: boolean;
  readonly onDrop: (ids: readonly string[]) => void;
}

/** Chosen entries that the list does not have: they stay until somebody removes them. */
export function UnlistedIds({ ids, isRead, onDrop }: UnlistedIdsProps) {
  if (ids.length === 0) return null;
  return (
    <Section title={isRead ? text.title(ids.length) : text.titleUnread(ids.length)} level={3}>
      <p className={styles.note}>{isRead ? text.text : text.unread}</p>
      <ul className={styles.unlisted}>
        {ids.slice(0, MOST).map((id) => (
          <li key={id}>
            <span className={styles.id}>{id}</span>
            <IconButton label={text.remove(id)} icon={X} onPress={() => onDrop([id])} />
          </li>
        ))}
      </ul>
      {ids.length > MOST && <p className={styles.note}>{text.more(ids.length - MOST)}</p>}
      {ids.length > 1 && (
        <div>
          <Button onPress={() => onDrop(ids)}>{text.removeAll}</Button>
        </div>
      )}
    </Section>
  );
}
