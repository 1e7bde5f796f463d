import type { FindingKind } from '../../../../shared/results/finding.ts';
import { validationText as text } from '../../../../shared/text/validation-screen.ts';
import type { Tone } from '../../../components/Badge.tsx';
import { StackedMeter } from '../../../components/StackedMeter.tsx';
import type { ProofLine } from './lines.ts';
import styles from './validation.module.css';

const PARTS = [
  { id: 'granted', tone: 'good' },
  { id: 'conditional', tone: 'caution' },
  { id: 'missing', tone: 'bad' },
  { id: 'not-offered', tone: 'neutral' },
  { id: 'unchecked', tone: 'neutral' },
] as const satisfies readonly { readonly id: FindingKind; readonly tone: Tone }[];

/** How many rows and checks stand how, as a bar and in words. */
export function Counts({ lines }: { readonly lines: readonly ProofLine[] }) {
  const rows = lines.filter(({ check }) => check === undefined);
  const checks = lines.filter(({ check }) => check !== undefined);
  const count = (state: string): number => rows.filter((line) => line.state === state).length;
  const parts = PARTS.map(({ id, tone }) => ({ id, tone, label: text.counts[id], value: count(id) }));
  const words = [...parts, { id: 'waiting', label: text.counts.waiting, value: count('waiting') }]
    .filter(({ value }) => value > 0)
    .map(({ value, label }) => `${value} ${label}`);
  return (
    <div className={styles.counts}>
      {rows.length > 0 && <StackedMeter label={text.counts.label} parts={parts} max={rows.length} />}
      <span>
        {[...words, text.checksCount(checks.filter(({ state }) => state === 'ok').length, checks.length)].join(' · ')}
      </span>
    </div>
  );
}
