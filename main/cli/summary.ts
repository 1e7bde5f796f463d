import type { RunResult } from '../../shared/results/status.ts';
import type { Engagement } from '../engagements/engagement.ts';
import type { History } from '../engagements/fold.ts';

/** An engagement as `list` prints it. */
export interface EngagementSummary {
  readonly id: string;
  readonly customer: string;
  readonly practice: boolean;
  readonly org?: string;
  readonly region?: string;
  /** Oldest first; `at` is ISO 8601. */
  readonly runs: readonly {
    readonly id: string;
    readonly runbook: string;
    readonly result: RunResult;
    readonly at: string;
  }[];
}

/** The engagement with the results that its journals tell. */
export function summaryOf({ id, customer, practice, facts }: Engagement, { runs }: History): EngagementSummary {
  const fact = (name: string) => {
    const value = facts[name]?.value;
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const org = fact('orgShortName') ?? fact('orgLongName');
  const region = fact('region');
  return {
    id,
    customer,
    practice,
    ...(org === undefined ? {} : { org }),
    ...(region === undefined ? {} : { region }),
    runs: runs.map(({ run, runbook, result, at }) => ({ id: run, runbook, result, at })),
  };
}

/** ISO 8601 for people: `2026-03-01 14:05 UTC`. */
export function shownTime(at: string): string {
  return `${at.slice(0, 16).replace('T', ' ')} UTC`;
}
