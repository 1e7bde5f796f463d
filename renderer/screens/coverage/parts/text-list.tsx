import { keyedTexts } from '../../../components/keyed.ts';
import { Mono } from '../../../components/Mono.tsx';
import styles from './parts.module.css';

interface TextListProps {
  readonly label: string;
  readonly texts: readonly string[];
  readonly mono?: boolean | undefined;
}

/** A longer list in a box that scrolls, reachable by keyboard. */
export function TextList({ label, texts, mono = false }: TextListProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={styles.permissions} tabIndex={0} aria-label={label}>
      <ul className={styles.names}>
        {keyedTexts(texts).map(({ key, item }) => (
          <li key={key}>{mono ? <Mono>{item}</Mono> : <bdi>{item}</bdi>}</li>
        ))}
      </ul>
    </section>
  );
}
