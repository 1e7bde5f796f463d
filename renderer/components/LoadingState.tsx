import { kitText } from '../../shared/text/kit.ts';
import styles from './LoadingState.module.css';
import { Spinner } from './Spinner.tsx';

/** Something is on its way. It takes its place at once and shows itself after 200 ms, so that quick answers do not flicker. */
export function LoadingState({ label = kitText.loading }: { readonly label?: string | undefined }) {
  return (
    <div className={styles.loading} role="status">
      <Spinner label={label} />
      <span aria-hidden="true">{label}</span>
    </div>
  );
}
