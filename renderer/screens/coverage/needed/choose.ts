import type { RequestOf } from '../../../../shared/ipc/contract.ts';
import type { CoverageState } from '../coverage-store.ts';

/** A part of the page that changes what is compared. */
export interface ChoiceProps {
  readonly state: CoverageState;
  /** Answers whether it is in force. */
  readonly onChoose: (wish: RequestOf<'coverage.choose'>) => Promise<boolean>;
}
