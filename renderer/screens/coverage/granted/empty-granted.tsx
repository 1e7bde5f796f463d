import { coverageText } from '../../../../shared/text/coverage-screen.ts';
import { Section } from '../../../components/Section.tsx';
import { AddFiles, AddText, ReadLive } from './add-buttons.tsx';
import styles from './granted.module.css';
import { HowToGet } from './how-to-get.tsx';

const { empty: text } = coverageText.granted;

/** Nothing is there yet: what this is for, the ways to begin, and how to get a file. */
export function EmptyGranted() {
  return (
    <div className={styles.empty}>
      <div>
        <h2 className={styles.title}>{text.title}</h2>
        <p className={styles.what}>{text.text}</p>
      </div>
      <ol className={styles.ways} aria-label={text.ways}>
        <li className={styles.way}>
          <p>{text.file}</p>
          <AddFiles variant="primary" />
        </li>
        <li className={styles.way}>
          <p>{text.paste}</p>
          <AddText />
        </li>
        <li className={styles.way}>
          <p>{text.live}</p>
          <ReadLive />
        </li>
      </ol>
      <Section title={text.howTo}>
        <HowToGet />
      </Section>
    </div>
  );
}
