import { cx } from '../../../theme/cx.ts';
import styles from './parts.module.css';

interface NameProps {
  readonly text: string;
  readonly isStrong?: boolean | undefined;
}

/** A name that somebody else gave, in the direction of its own script; whole on hover where a column is too narrow. */
export function Name({ text, isStrong = false }: NameProps) {
  return (
    <bdi title={text} className={cx(styles.cellName, isStrong && styles.strong)}>
      {text}
    </bdi>
  );
}
