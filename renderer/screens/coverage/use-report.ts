import type { ReplyOf } from '../../../shared/ipc/contract.ts';
import type { Problem } from '../../../shared/results/problem.ts';
import { useCall } from '../../bridge.ts';
import type { CoverageState } from './coverage-store.ts';

export type Report = NonNullable<ReplyOf<'coverage.report'>['report']>;
export type ReportRow = Report['rows'][number];

/** `nothing`: inputs or need are not there yet. `isOld`: what is shown is of before the last change. */
export type AskedReport =
  | { readonly is: 'loading' }
  | { readonly is: 'nothing' }
  /** `beyondMore`: so many entries of `beyond` are in exported files only. */
  | { readonly is: 'ready'; readonly report: Report; readonly isOld: boolean; readonly beyondMore: number }
  | { readonly is: 'problem'; readonly problem: Problem; readonly reload: () => void };

/** The answer to what is compared now. The one of before stays in sight until the next is there. */
export function useReport(state: Pick<CoverageState, 'version' | 'inputs' | 'need'> | undefined): AskedReport {
  const isAsked = state !== undefined && state.inputs.length > 0 && state.need !== undefined;
  const asked = useCall('coverage.report', isAsked ? {} : null, [state?.version]);
  if (state !== undefined && !isAsked) return { is: 'nothing' };
  if (asked.is === 'problem') return { is: 'problem', problem: asked.problem, reload: asked.reload };
  if (asked.is === 'loading') return { is: 'loading' };
  const { report, version, beyondMore = 0 } = asked.reply;
  if (report === undefined) return { is: 'nothing' };
  return { is: 'ready', report, isOld: version !== state?.version, beyondMore };
}
