import type { FindingKind } from '../../shared/results/finding.ts';

/** What needs a person first. */
export const FINDING_ORDER: readonly FindingKind[] = ['missing', 'conditional', 'unchecked', 'not-offered', 'granted'];
