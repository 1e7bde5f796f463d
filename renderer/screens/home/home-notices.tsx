import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { useCall, useEvent } from '../../bridge.ts';
import { Icon } from '../../components/Icon.tsx';
import styles from './home.module.css';

/** What is to be known about this computer, for example that there is no keychain. Below the list, so that nothing moves. */
export function HomeNotices() {
  const app = useCall('app.state', {});
  useEvent('app-state', app.reload);
  if (app.is !== 'ready' || app.reply.notices.length === 0) return null;
  return (
    <footer className={styles.notices}>
      {app.reply.notices.map(({ code, message, fix }) => (
        <p key={`${code} ${message}`} className={styles.notice}>
          <Icon of={TriangleAlert} size={14} />
          <span>
            {message} {fix}
          </span>
        </p>
      ))}
    </footer>
  );
}
