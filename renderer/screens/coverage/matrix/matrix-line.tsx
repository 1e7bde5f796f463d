// biome-ignore-all lint/a11y/useSemanticElements: rows are placed by scroll position, which the layout of a real table does not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: one cell of the grid takes the focus at a time
import { memo } from 'react';
import { answersText } from '../../../../shared/text/coverage-answer-screen.ts';
import { kitText } from '../../../../shared/text/kit.ts';
import { cx } from '../../../theme/cx.ts';
import { fillOf, layersOf } from './cells-in-one.ts';
import styles from './matrix.module.css';
import { findingOf, type Letter, type MatrixRow, rowWords } from './matrix-rows.ts';

/** Pixels of a cell; the style sheet has the same as --cell. */
export const CELL = 26;

const SIGNS: Readonly<Record<string, string>> = answersText.matrix.signs satisfies Record<Letter, string>;

interface MatrixLineProps {
  readonly row: MatrixRow;
  readonly index: number;
  readonly top: number;
  readonly first: number;
  readonly count: number;
  /** Column of the active cell when it is in this line; undefined elsewhere. */
  readonly active: number | undefined;
}

/**
 * A role and its cells. Cells have elements of their own only in the line that the keyboard is in: a matrix of thousands
 * of roles scrolls like a short one.
 */
export const MatrixLine = memo(function MatrixLine({ row, index, top, first, count, active }: MatrixLineProps) {
  const { role, cells, covers } = row;
  return (
    <div
      className={cx(styles.line, active !== undefined && styles.current)}
      role="row"
      aria-rowindex={index + 2}
      data-index={index}
      style={{ transform: `translateY(${top}px)` }}
    >
      <span
        className={styles.name}
        role="rowheader"
        aria-colindex={1}
        tabIndex={active === 0 ? 0 : undefined}
        data-active={active === 0 || undefined}
      >
        <bdi className={styles.role} title={role.name}>
          {role.name}
        </bdi>
        <span className={styles.covers}>{covers}</span>
      </span>
      {active === undefined ? (
        <span
          className={styles.cells}
          role="gridcell"
          aria-colindex={2}
          aria-colspan={cells.length}
          aria-label={rowWords(cells, kitText.finding)}
        >
          <Cells cells={cells.slice(first, first + count)} first={first} />
        </span>
      ) : (
        <ActiveCells cells={cells} first={first} count={count} active={active} />
      )}
    </div>
  );
});

function Cells({ cells, first }: { readonly cells: string; readonly first: number }) {
  const style = { left: first * CELL, width: cells.length * CELL, backgroundImage: fillOf(cells, CELL) };
  return (
    <span className={styles.many} style={style}>
      {layersOf(cells, SIGNS).map(({ letter, text }) => (
        <span key={letter} className={cx(styles.layer, styles[letter])}>
          {text}
        </span>
      ))}
    </span>
  );
}

/** The active cell is there even when it is scrolled away: else the focus would be lost. */
function ActiveCells({ cells, first, count, active }: Pick<MatrixLineProps, 'first' | 'count'> & ActiveProps) {
  const drawn = [...cells.slice(first, first + count)].map((letter, at) => ({ letter, at: first + at }));
  const wanted = active - 1;
  const letter = cells[wanted];
  if (letter !== undefined && (wanted < first || wanted >= first + count)) drawn.push({ letter, at: wanted });
  return (
    <span className={styles.cells} role="none">
      {drawn.map((cell) => (
        <span
          key={cell.at}
          className={cx(styles.run, styles[cell.letter])}
          role="gridcell"
          aria-colindex={cell.at + 2}
          aria-label={kitText.finding[findingOf(cell.letter)]}
          tabIndex={cell.at === wanted ? 0 : undefined}
          data-active={cell.at === wanted || undefined}
          style={{ left: cell.at * CELL, width: CELL }}
        >
          {SIGNS[cell.letter] ?? '?'}
        </span>
      ))}
    </span>
  );
}

interface ActiveProps {
  readonly cells: string;
  readonly active: number;
}
