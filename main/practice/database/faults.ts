import { Fault } from '../../../shared/results/fault.ts';

/** The process of the practice database ended, or never came up. */
export class DatabaseEngineEnded extends Fault {
  readonly code = 'database-engine-ended';
  readonly family = 'attention';
  readonly fix = 'Start the practice systems again; the practice database needs about a gigabyte of memory.';

  constructor(why?: string) {
    super(`The practice database has ended${why === undefined ? '' : `: ${why}`}.`);
  }
}
