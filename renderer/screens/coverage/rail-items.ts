import { coverageText as text } from '../../../shared/text/coverage-screen.ts';
import type { Status } from '../../components/StatusIcon.tsx';
import type { CoverageState } from './coverage-store.ts';
import type { Upload } from './uploads.ts';
import type { Report } from './use-report.ts';
import type { View } from './views.ts';

/** What the rail says about a page beside its name. */
export interface RailWords {
  readonly status?: Status | undefined;
  readonly aside?: string | undefined;
}

interface Sources {
  readonly state: CoverageState | undefined;
  readonly report: Report | undefined;
  readonly uploads: readonly Upload[];
}

/** State and count of a page; pages that only show something have no state. */
export function railWords(view: View, { state, report, uploads }: Sources): RailWords {
  switch (view) {
    case 'granted':
      return granted(state, uploads);
    case 'needed':
      return state?.need === undefined
        ? { status: 'ahead' }
        : { status: state.needUnread.length > 0 ? 'attention' : 'done', aside: String(state.need.rows) };
    case 'rows':
      if (report === undefined) return {};
      return { aside: text.rail.rows(report.counts.granted, report.rows.length) };
    case 'roles':
      return report === undefined ? {} : { aside: text.rail.count(report.roles.length) };
    case 'closing':
      return count(report === undefined ? 0 : report.counts.missing + report.counts.conditional);
    case 'unread':
      return count(unreadOf(state));
    default:
      return {};
  }
}

/** Parts of all inputs that count for nothing. */
export function unreadOf(state: Pick<CoverageState, 'inputs'> | undefined): number {
  return state?.inputs.reduce((sum, { unread }) => sum + unread, 0) ?? 0;
}

const count = (value: number): RailWords => (value === 0 ? {} : { aside: text.rail.count(value) });

function granted(state: CoverageState | undefined, uploads: readonly Upload[]): RailWords {
  const sending = uploads.find((upload) => upload.state === 'sending' || upload.state === 'reading');
  if (sending !== undefined) return { status: 'running', aside: text.rail.percent(shareOf(sending)) };
  const inputs = state?.inputs ?? [];
  const aside = inputs.length === 0 ? undefined : String(inputs.length);
  if (state?.live?.state === 'running') {
    const { done, total } = state.live;
    return { status: 'running', aside: total === 0 ? aside : text.rail.percent(done / total) };
  }
  if (state?.live !== undefined) return { status: state.live.state, aside };
  if (inputs.length === 0) return { status: 'ahead' };
  return { status: inputs.some(({ problem }) => problem !== undefined) ? 'attention' : 'done', aside };
}

/** How much of a file has reached main, from 0 to 1. */
export function shareOf({ sent, size }: Pick<Upload, 'sent' | 'size'>): number {
  return size === 0 ? 1 : Math.min(1, sent / size);
}
