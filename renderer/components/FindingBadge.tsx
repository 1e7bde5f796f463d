import type { FindingKind } from '../../shared/results/finding.ts';
import { kitText } from '../../shared/text/kit.ts';
import { Badge, type Tone } from './Badge.tsx';

/** Only `granted` is green: a look-up that failed, or a condition, never looks like a yes. */
const TONE: Readonly<Record<FindingKind, Tone>> = {
  granted: 'good',
  conditional: 'caution',
  missing: 'bad',
  'not-offered': 'neutral',
  unchecked: 'neutral',
};

/** One of the five findings, in its word. */
export function FindingBadge({ finding }: { readonly finding: FindingKind }) {
  return <Badge tone={TONE[finding]}>{kitText.finding[finding]}</Badge>;
}
