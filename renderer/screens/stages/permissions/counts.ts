import type { FindingKind } from '../../../../shared/results/finding.ts';
import { permissionsText as text } from '../../../../shared/text/permissions-screen.ts';
import type { MeterPart } from '../../../components/StackedMeter.tsx';
import type { FindingView } from './lines.ts';

const ORDER = [
  { id: 'granted', tone: 'good' },
  { id: 'conditional', tone: 'caution' },
  { id: 'missing', tone: 'bad' },
  { id: 'not-offered', tone: 'neutral' },
  { id: 'unchecked', tone: 'neutral' },
] as const satisfies readonly { readonly id: FindingKind; readonly tone: MeterPart['tone'] }[];

/** How the findings divide; kinds that do not occur are left out. */
export function findingParts(findings: readonly Pick<FindingView, 'finding'>[]): readonly MeterPart[] {
  return parts((id) => findings.filter(({ finding }) => finding === id).length);
}

/** The same of findings that are counted already. */
export function partsOfCounts(counts: Readonly<Record<FindingKind, number>>): readonly MeterPart[] {
  return parts((id) => counts[id]);
}

function parts(countOf: (id: FindingKind) => number): readonly MeterPart[] {
  return ORDER.map(({ id, tone }) => ({ id, tone, label: text.counts[id], value: countOf(id) })).filter(
    ({ value }) => value > 0,
  );
}

/** `32 granted · 1 conditional · 6 missing` */
export function countWords(parts: readonly MeterPart[]): string {
  return parts.map(({ value, label }) => `${value} ${label}`).join(' · ');
}
