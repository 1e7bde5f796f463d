import styles from './parts.module.css';

interface NameProps {
  readonly text: string;
  readonly isStrong?: boolean | undefined;
}

/** A name that somebody else gave, in the direction of its own script; whole on hover where a column is too narrow. */
export function Name({ text, isStrong = false }: NameProps) {
  return (
    <bdi title={text} className={isStrong ? styles.strong : undefined}>
      {text}
    </bdi>
  );
}
