import { kitText } from '../../../../shared/text/kit.ts';
import { validationText as text } from '../../../../shared/text/validation-screen.ts';
import { Badge, type Tone } from '../../../components/Badge.tsx';
import type { ProofState } from './lines.ts';

const TONE: Readonly<Record<ProofState, Tone>> = {
  ok: 'good',
  granted: 'good',
  'not-ok': 'bad',
  missing: 'bad',
  conditional: 'caution',
  'not-offered': 'neutral',
  unchecked: 'neutral',
  waiting: 'neutral',
};

const WORD: Readonly<Record<ProofState, string>> = { ...kitText.finding, ...text.result };

/** How a check or a row stands, in its word. */
export function StateBadge({ state }: { readonly state: ProofState }) {
  return <Badge tone={TONE[state]}>{WORD[state]}</Badge>;
}
