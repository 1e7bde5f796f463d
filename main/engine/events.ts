import type { Check } from '../../shared/results/check.ts';
import type { Finding } from '../../shared/results/finding.ts';
import type { StepStatus } from '../../shared/results/status.ts';

/** What a run tells while it happens. The terminal prints these, the window draws them. */
export type RunEvent =
  | { readonly type: 'step-started'; readonly step: string; readonly title: string }
  | {
      readonly type: 'step-ended';
      readonly step: string;
      readonly title: string;
      readonly status: StepStatus;
      readonly durationMs?: number;
      readonly reason?: string;
    }
  | { readonly type: 'sending'; readonly step: string; readonly action: string; readonly summary: string }
  | { readonly type: 'answered'; readonly step: string; readonly action: string; readonly status: number }
  /** How far a step with several writes is. */
  | { readonly type: 'progress'; readonly step: string; readonly done: number; readonly of: number }
  | {
      readonly type: 'waiting';
      readonly step: string;
      readonly until: string;
      readonly elapsedSeconds: number;
      readonly atMostSeconds: number;
    }
  | { readonly type: 'not-yet'; readonly step: string; readonly what: string; readonly secondsLeft: number }
  | { readonly type: 'finding'; readonly finding: Finding }
  | { readonly type: 'check'; readonly check: Check };

export type Emit = (event: RunEvent) => void;
