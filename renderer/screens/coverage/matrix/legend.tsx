import { answersText } from '../../../../shared/text/coverage-answer-screen.ts';
import { kitText } from '../../../../shared/text/kit.ts';
import { cx } from '../../../theme/cx.ts';
import styles from './matrix.module.css';
import { findingOf, type Letter } from './matrix-rows.ts';

const { signs, legend } = answersText.matrix;
const LETTERS = Object.keys(signs) as readonly Letter[];

/** What the signs of the cells mean. */
export function Legend() {
  return (
    <ul className={styles.legend} aria-label={legend}>
      {LETTERS.map((letter) => (
        <li key={letter} className={styles.sign}>
          <span className={cx(styles.run, styles.sample, styles[letter])} aria-hidden="true">
            {signs[letter]}
          </span>
          {kitText.finding[findingOf(letter)]}
        </li>
      ))}
    </ul>
  );
}
