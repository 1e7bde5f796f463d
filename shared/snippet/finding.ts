import type { Check } from '../results/check.ts';

/** What a look at a page found out. Whoever looked adds the step and how the page was come by. */
export type PageFinding = Pick<Check, 'what' | 'result' | 'reason'>;
