import { lazy, useMemo } from 'react';
import type { StageId } from '../../../shared/ipc/views.ts';
import { FieldNames } from '../../components/field-names.ts';
import type { StageProps } from '../stages/stage-props.ts';
import { UnknownPage } from './unknown-page.tsx';

// Each page is a chunk of its own, loaded when it is first shown.
const PAGES = {
  region: lazy(async () => ({ default: (await import('../stages/region/region.tsx')).RegionStage })),
  connect: lazy(async () => ({ default: (await import('../stages/connect/connect.tsx')).ConnectStage })),
  permissions: lazy(async () => ({
    default: (await import('../stages/permissions/permissions.tsx')).PermissionsStage,
  })),
  settings: lazy(async () => ({ default: (await import('../stages/settings/settings.tsx')).SettingsStage })),
  webhook: lazy(async () => ({ default: (await import('../stages/webhook/webhook.tsx')).WebhookStage })),
  numbers: lazy(async () => ({ default: (await import('../stages/numbers/numbers.tsx')).NumbersStage })),
  senders: lazy(async () => ({ default: (await import('../stages/senders/senders.tsx')).SendersStage })),
  agents: lazy(async () => ({ default: (await import('../stages/agents/agents.tsx')).AgentsStage })),
  snippet: lazy(async () => ({ default: (await import('../stages/snippet/snippet.tsx')).SnippetStage })),
  setup: lazy(async () => ({ default: (await import('../stages/setup/setup.tsx')).SetupStage })),
  request: lazy(async () => ({ default: (await import('../stages/request/request.tsx')).RequestStage })),
  links: lazy(async () => ({ default: (await import('../stages/links/links.tsx')).LinksStage })),
  plan: lazy(async () => ({ default: (await import('../stages/plan/plan.tsx')).PlanStage })),
  run: lazy(async () => ({ default: (await import('../stages/run/run.tsx')).RunStage })),
  validation: lazy(async () => ({ default: (await import('../stages/validation/validation.tsx')).ValidationStage })),
  form: lazy(async () => ({ default: (await import('../stages/form/form.tsx')).FormStage })),
} as const satisfies Record<StageId, unknown>;

interface StagePageProps extends StageProps {
  /** As the route says it: it may be none. */
  readonly stage: string;
}

const isStage = (id: string): id is StageId => Object.hasOwn(PAGES, id);

/** The page of a runbook's stage. */
export function StagePage({ stage, ...props }: StagePageProps) {
  const { parameters } = props.runbook;
  const names = useMemo(() => new Map(parameters.map(({ name, label }) => [name, label])), [parameters]);
  if (!isStage(stage) || props.runbook.stages.every(({ id }) => id !== stage)) return <UnknownPage />;
  const Stage = PAGES[stage];
  return (
    <FieldNames value={names}>
      <Stage {...props} />
    </FieldNames>
  );
}
