import { CodeBlock } from './CodeBlock.tsx';
import styles from './CopyValues.module.css';
import { KeyValue, type KeyValueRow } from './KeyValue.tsx';
import { keyed } from './keyed.ts';

/** Values to be copied one after the other; one of several lines is shown as they are. */
export function CopyValues({ rows }: { readonly rows: readonly KeyValueRow[] }) {
  return keyed(blocksOf(rows), (block) => block.map(({ label }) => label).join(' ')).map(({ key, item: block }) => {
    const [first] = block;
    return first !== undefined && hasLines(first) ? (
      <div key={key} className={styles.block}>
        <span className={styles.label}>{first.label}</span>
        <CodeBlock label={first.label} text={first.copy ?? ''} copy />
      </div>
    ) : (
      <KeyValue key={key} rows={block} />
    );
  });
}

/** In order: a value of several lines by itself, neighbours of one line together. */
function blocksOf(rows: readonly KeyValueRow[]): readonly (readonly KeyValueRow[])[] {
  const blocks: KeyValueRow[][] = [];
  for (const row of rows) {
    const last = blocks.at(-1);
    const isTogether = last?.[0] !== undefined && !hasLines(last[0]) && !hasLines(row);
    if (isTogether) last?.push(row);
    else blocks.push([row]);
  }
  return blocks;
}

function hasLines({ copy = '' }: KeyValueRow): boolean {
  return copy.trimEnd().includes('\n');
}
