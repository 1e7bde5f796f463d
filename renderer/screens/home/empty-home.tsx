import { homeText } from '../../../shared/text/home-screen.ts';
import { Button } from '../../components/Button.tsx';
import { go } from '../../stores/navigation.ts';
import styles from './empty-home.module.css';
import type { HomeActionsProps } from './home-actions.tsx';
import { OpenFileButton } from './open-file-button.tsx';
import { PracticeButton } from './practice-button.tsx';

/** The first run: what this is, and the ways to begin. */
export function EmptyHome({ onProblem, onCreate }: HomeActionsProps) {
  const { empty } = homeText;
  return (
    <div className={styles.empty}>
      <h2 className={styles.title}>{empty.title}</h2>
      <p className={styles.what}>{empty.what}</p>
      <ol className={styles.ways} aria-label={empty.ways}>
        <li className={styles.way}>
          <p>{empty.practice}</p>
          <PracticeButton variant="primary" onProblem={onProblem} />
        </li>
        <li className={styles.way}>
          <p>{empty.create}</p>
          <Button onPress={onCreate}>{homeText.newEngagement}</Button>
        </li>
        <li className={styles.way}>
          <p>{empty.coverage}</p>
          <Button onPress={() => go({ at: 'coverage' })}>{homeText.checkCoverage}</Button>
        </li>
        <li className={styles.way}>
          <p>{empty.file}</p>
          <OpenFileButton onProblem={onProblem} />
        </li>
      </ol>
    </div>
  );
}
