import KeyRound from 'lucide-react/icons/key-round';
import Settings from 'lucide-react/icons/settings';
import { kitText } from '../../shared/text/kit.ts';
import { Badge } from '../components/Badge.tsx';
import { Icon } from '../components/Icon.tsx';
import { IconButton } from '../components/IconButton.tsx';
import styles from './Rail.module.css';

export interface RailFooterProps {
  /** Absent where neither is meant: no engagement is in sight. */
  readonly isPractice?: boolean | undefined;
  /** `missing`: secrets stay in memory; said here all the time. */
  readonly keychain?: 'available' | 'missing' | undefined;
  readonly onSettings?: (() => void) | undefined;
}

/** Practice or real, and whether secrets can be kept: always in sight. */
export function RailFooter({ isPractice, keychain = 'available', onSettings }: RailFooterProps) {
  return (
    <div className={styles.footer}>
      <div className={styles.mode}>
        {isPractice === true && (
          <>
            <Badge tone="accent">{kitText.rail.practice}</Badge>
            <span className={styles.rehearsal}>{kitText.rail.rehearsal}</span>
          </>
        )}
        {isPractice === false && <strong className={styles.real}>{kitText.rail.real}</strong>}
        {keychain === 'missing' && (
          <span className={styles.warning} title={kitText.rail.noKeychain}>
            <Icon of={KeyRound} size={13} />
            <span className={styles.warned}>{kitText.rail.noKeychain}</span>
          </span>
        )}
      </div>
      {onSettings !== undefined && <IconButton label={kitText.rail.settings} icon={Settings} onPress={onSettings} />}
    </div>
  );
}
