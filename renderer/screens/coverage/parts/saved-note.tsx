import { keyedTexts } from '../../../components/keyed.ts';
import { Notice } from '../../../components/Notice.tsx';
import styles from './parts.module.css';

/** Files that were written, with their places. */
export function SavedNote({ title, files }: { readonly title: string; readonly files: readonly string[] }) {
  return (
    <Notice tone="good" title={title} role="status">
      <ul className={styles.files}>
        {keyedTexts(files).map(({ key, item }) => (
          <li key={key}>{item}</li>
        ))}
      </ul>
    </Notice>
  );
}
