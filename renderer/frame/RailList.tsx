import { Icon } from '../components/Icon.tsx';
import { StatusIcon } from '../components/StatusIcon.tsx';
import { cx } from '../theme/cx.ts';
import styles from './Rail.module.css';
import type { RailItem } from './Rail.tsx';

interface RailListProps {
  readonly title: string;
  readonly items: readonly RailItem[];
  readonly current?: string | undefined;
  readonly onPick: (id: string) => void;
}

/** Stages or runs with their states. */
export function RailList({ title, items, current, onPick }: RailListProps) {
  return (
    <nav className={styles.list} aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      <ol>
        {items.map((item) => (
          <li key={item.id}>
            <button
              type="button"
              className={cx(styles.item, item.id === current && styles.current)}
              disabled={item.isDisabled === true}
              aria-current={item.id === current ? 'step' : undefined}
              onClick={() => onPick(item.id)}
            >
              {item.status !== undefined && <StatusIcon status={item.status} />}
              {item.icon !== undefined && <Icon of={item.icon} />}
              <span className={styles.name}>{item.title}</span>
              {item.aside !== undefined && <span className={styles.aside}>{item.aside}</span>}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
