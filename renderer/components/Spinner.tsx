import { cx } from '../theme/cx.ts';
import styles from './Spinner.module.css';

/** Something goes on, with its name. Stands still with reduced motion; the name still says so. */
export function Spinner({ label, size = 16 }: { readonly label: string; readonly size?: number | undefined }) {
  return (
    <svg className={cx(styles.spinner)} width={size} height={size} viewBox="0 0 16 16" role="img" aria-label={label}>
      <circle className={cx(styles.track)} cx="8" cy="8" r="6.5" />
      <path className={cx(styles.arc)} d="M8 1.5a6.5 6.5 0 0 1 6.5 6.5" />
    </svg>
  );
}
