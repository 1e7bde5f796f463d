import { coverageText } from '../../../../shared/text/coverage-screen.ts';
import { Meter } from '../../../components/Meter.tsx';
import type { CoverageState } from '../coverage-store.ts';
import parts from '../parts/parts.module.css';

const { live: text } = coverageText;

/** A reading that goes on: how far it is, and what it waits for. The bar below stops it, whatever is selected. */
export function LiveInspector({ live }: { readonly live: NonNullable<CoverageState['live']> }) {
  const { title, done, total, waitSeconds } = live;
  return (
    <>
      <h2 className={parts.heading}>
        <bdi>{title}</bdi>
      </h2>
      <Meter label={text.meter} value={done} max={total} valueText={text.progress(done, total)} />
      <p className={parts.note}>{waitSeconds === undefined ? text.note : text.waits(Math.ceil(waitSeconds))}</p>
    </>
  );
}
