import type { z } from 'zod/mini';
import type { appState, healthCheck, settings } from './app-channels.ts';
import type { connectState, signedIn, signInMethod } from './connect-channels.ts';
import type {
  closing,
  coverageDifference,
  coverageInput,
  coverageMatrix,
  coverageReport,
  coverageState,
  listedNeed,
  liveReading,
} from './coverage-channels.ts';
import type { engagementCard, engagementView, runSummary, stage, standing } from './engagement-channels.ts';
import type { formView, secretChoice } from './form-channels.ts';
import type { profileCard } from './profile-channels.ts';
import type { actionView, exchange, outcome, planView, runState, runStep, secretPlace } from './run-channels.ts';
import type { checklist, parameterView, rowProof, rowView, runbookView } from './runbook-channels.ts';

export type AppState = z.output<typeof appState>;
export type Settings = z.output<typeof settings>;
export type HealthCheck = z.output<typeof healthCheck>;
export type EngagementCard = z.output<typeof engagementCard>;
export type EngagementView = z.output<typeof engagementView>;
export type Stage = z.output<typeof stage>;
export type StageId = Stage['id'];
export type Standing = z.output<typeof standing>;
export type RunSummary = z.output<typeof runSummary>;
export type RunbookView = z.output<typeof runbookView>;
export type ParameterView = z.output<typeof parameterView>;
export type RowView = z.output<typeof rowView>;
export type RowProof = z.output<typeof rowProof>;
export type Checklist = z.output<typeof checklist>;
export type SignInMethod = z.output<typeof signInMethod>;
export type SignedIn = z.output<typeof signedIn>;
export type ConnectState = z.output<typeof connectState>;
export type ActionView = z.output<typeof actionView>;
export type PlanView = z.output<typeof planView>;
export type RunStep = z.output<typeof runStep>;
export type RunState = z.output<typeof runState>;
export type Outcome = z.output<typeof outcome>;
export type Exchange = z.output<typeof exchange>;
export type FormView = z.output<typeof formView>;
export type SecretChoice = z.output<typeof secretChoice>;
export type SecretPlaceChoice = z.output<typeof secretPlace>;
export type CoverageState = z.output<typeof coverageState>;
export type CoverageInput = z.output<typeof coverageInput>;
export type ListedNeed = z.output<typeof listedNeed>;
export type LiveReading = z.output<typeof liveReading>;
export type ReportView = z.output<typeof coverageReport>;
export type MatrixView = z.output<typeof coverageMatrix>;
export type DifferenceView = z.output<typeof coverageDifference>;
export type ClosingView = z.output<typeof closing>;
export type ProfileCard = z.output<typeof profileCard>;
