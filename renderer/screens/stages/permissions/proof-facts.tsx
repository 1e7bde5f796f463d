import type { RowProof } from '../../../../shared/ipc/views.ts';
import { permissionsText as text } from '../../../../shared/text/permissions-screen.ts';
import { KeyValue, type KeyValueRow } from '../../../components/KeyValue.tsx';
import type { FindingView } from './lines.ts';
import { clock } from './times.ts';

interface ProofFactsProps {
  readonly finding: FindingView;
  readonly proof: RowProof | undefined;
  readonly checkedAt: string | undefined;
}

/** By which role, where, under which condition; how that is known, and since when. */
export function ProofFacts({ finding, proof, checkedAt }: ProofFactsProps) {
  const by = proof?.by ?? [];
  const isKnown = finding.finding !== 'unchecked' && finding.finding !== 'not-offered';
  const conditions = distinct(by.flatMap(({ condition }) => (condition === undefined ? [] : [condition])));
  const rows: readonly (KeyValueRow | false)[] = [
    isKnown && {
      label: text.by,
      value: by.length === 0 ? text.nobody : distinct(by.map(({ role }) => role)).join(', '),
    },
    by.length > 0 && { label: text.division, value: distinct(by.map(({ divisions }) => divisions)).join('; ') },
    conditions.length > 0 && { label: text.condition, value: conditions.join('; ') },
    { label: text.proofLabel, value: text.proofLong[finding.proof] },
    finding.reason !== undefined && { label: text.why, value: finding.reason },
    checkedAt !== undefined && { label: text.checked, value: clock(checkedAt) },
  ];
  return <KeyValue rows={rows.filter((row) => row !== false)} />;
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
