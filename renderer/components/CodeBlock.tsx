import styles from './CodeBlock.module.css';
import { CopyButton } from './CopyButton.tsx';

export interface CodeBlockProps {
  readonly text: string;
  readonly label: string;
  /** With a copy button: `true`, or the text it copies when that differs from what is shown. */
  readonly copy?: boolean | string | undefined;
}

/** A body, statement or command, as it is. */
export function CodeBlock({ text, label, copy = false }: CodeBlockProps) {
  return (
    <div className={styles.block}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className={styles.region} tabIndex={0} aria-label={label}>
        <pre className={styles.text}>{text}</pre>
      </section>
      {copy !== false && (
        <div className={styles.copy}>
          <CopyButton text={copy === true ? text : copy} label={label} isIcon />
        </div>
      )}
    </div>
  );
}
