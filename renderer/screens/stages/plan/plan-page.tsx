import { useEffect, useState } from 'react';
import { planScreenText as text } from '../../../../shared/text/plan-screen.ts';
import { useCall } from '../../../bridge.ts';
import { Button } from '../../../components/Button.tsx';
import { Page } from '../../../components/Page.tsx';
import { go } from '../../../stores/navigation.ts';
import type { StageProps } from '../stage-props.ts';
import { ActionInspector } from './action-inspector.tsx';
import { ExportDialog } from './export-dialog.tsx';
import styles from './plan.module.css';
import { PlanBar } from './plan-bar.tsx';
import { PlanBody } from './plan-body.tsx';
import { planLead } from './plan-lead.ts';
import { stageBefore } from './stage-before.ts';
import type { Typed } from './to-accept.ts';
import { hasNoPlace, usePlace } from './use-place.ts';
import { type PlanPurpose, usePlan } from './use-plan.ts';
import { useStart } from './use-start.ts';

interface PlanPageProps extends StageProps {
  readonly purpose: PlanPurpose;
  /** Leaves an undo or a reset for the plan of the run. */
  readonly onRun: () => void;
  /** Leaves the plan for that of a reset. */
  readonly onReset: () => void;
}

/** The plan for one purpose as a page to be reviewed: every action in order, and the button that carries it out. */
export function PlanPage({ engagement, runbook, purpose, onRun, onReset, onNext, onReload }: PlanPageProps) {
  const planning = usePlan(engagement.id, runbook.id, purpose);
  const connection = useCall('connect.state', { engagement: engagement.id, runbook: runbook.id });
  const [picked, setPicked] = useState<string | undefined>(undefined);
  const [typed, setTyped] = useState<Typed>({});
  const [isStale, setStale] = useState(false);
  const [isExporting, setExporting] = useState(false);
  const { plan, isBusy, given } = planning;
  const place = usePlace(engagement, given.place);

  const toPage = (stage: string): void =>
    go({ at: 'engagement', engagement: engagement.id, runbook: runbook.id, stage });
  const running = useStart({
    onStarted() {
      onReload();
      onNext();
    },
    onStale() {
      setTyped({});
      setStale(true);
      void planning.make();
    },
  });
  const isFree = engagement.running === undefined;
  const { make } = planning;
  const wasBusy = planning.problem?.code === 'already-working';
  useEffect(() => {
    if (isFree && wasBusy) void make();
  }, [isFree, wasBusy, make]);
  // A choice that main refused leaves no plan: it is mended where it was made.
  const choosesPlace =
    connection.is === 'ready' &&
    hasNoPlace(engagement, connection.reply) &&
    (given.place !== undefined ||
      plan?.actions.some(({ yields, makes = [] }) => yields.length + makes.length > 0) === true);
  const again = (): void => {
    setStale(false);
    // What was filled in since then counts, too.
    void planning.make(choosesPlace && place.result.is === 'place' ? { place: place.result.place } : {});
  };
  const index = Math.max(0, plan?.actions.findIndex(({ id }) => id === picked) ?? 0);
  const action = plan?.actions[index];
  const isNothing = plan?.ready === true && plan.actions.length === 0;

  return (
    <Page
      title={text.title[purpose]}
      lead={planLead(purpose, planning)}
      actions={
        <>
          {purpose !== 'run' && !isNothing && <Button onPress={onRun}>{text.toRun}</Button>}
          {(plan?.ready ?? isBusy) && (
            <Button isBusy={isBusy} onPress={again}>
              {text.again}
            </Button>
          )}
          <Button isDisabled={plan === undefined || plan.digest === '' || isBusy} onPress={() => setExporting(true)}>
            {text.export.action}
          </Button>
        </>
      }
      inspectorLabel={text.inspector.label}
      {...(plan !== undefined && action !== undefined
        ? { inspector: <ActionInspector action={action} number={index + 1} plan={plan} runbook={runbook} /> }
        : isBusy && plan === undefined
          ? // The column is there from the start, so that nothing moves when the plan arrives.
            { inspector: <p className={styles.note}>{text.making.inspector}</p> }
          : {})}
      bar={
        <PlanBar
          plan={plan}
          typed={typed}
          onType={(step, value) => setTyped((before) => ({ ...before, [step]: value }))}
          isPlanning={isBusy}
          isStarting={running.isBusy}
          isPlaceOpen={choosesPlace && place.isOpen}
          practice={engagement.practice}
          onStart={(accept) => {
            if (plan === undefined) return;
            setStale(false);
            void running.start({ engagement: engagement.id, plan, given, accept });
          }}
          onAgain={again}
          onBack={() => toPage(stageBefore(runbook, 'plan') ?? 'connect')}
          onRun={onRun}
        />
      }
    >
      <PlanBody
        engagement={engagement}
        runbook={runbook}
        purpose={purpose}
        planning={planning}
        starting={running.problem}
        isStale={isStale && !isBusy}
        place={choosesPlace ? place : undefined}
        selected={action?.id}
        onSelect={setPicked}
        onReset={onReset}
        onPage={toPage}
      />
      <ExportDialog
        engagement={engagement.id}
        runbook={runbook.id}
        isOpen={isExporting}
        onClose={() => setExporting(false)}
      />
    </Page>
  );
}
