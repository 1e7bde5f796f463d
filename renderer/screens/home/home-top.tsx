import BookOpen from 'lucide-react/icons/book-open';
import Info from 'lucide-react/icons/info';
import Settings from 'lucide-react/icons/settings';
import { homeText } from '../../../shared/text/home-screen.ts';
import { kitText } from '../../../shared/text/kit.ts';
import { Button } from '../../components/Button.tsx';
import { Mark } from '../../frame/Mark.tsx';
import { go } from '../../stores/navigation.ts';
import styles from './home.module.css';

/** The strip above the first page: what program this is, its settings and what it is made of. */
export function HomeTop() {
  return (
    <header className={styles.top}>
      <span className={styles.brand}>
        <Mark />
        {kitText.appName}
      </span>
      <span className={styles.tools}>
        <Button variant="quiet" icon={BookOpen} onPress={() => go({ at: 'profiles' })}>
          {homeText.profiles}
        </Button>
        <Button variant="quiet" icon={Settings} onPress={() => go({ at: 'settings' })}>
          {homeText.settings}
        </Button>
        <Button variant="quiet" icon={Info} onPress={() => go({ at: 'about' })}>
          {homeText.about}
        </Button>
      </span>
    </header>
  );
}
