import ArrowDownUp from 'lucide-react/icons/arrow-down-up';
import { contactCenterHost, contactCenterLabel } from '../../../shared/contact-center-label.ts';
import type { EngagementView, RunState, Stage, Standing } from '../../../shared/ipc/views.ts';
import { engagementText } from '../../../shared/text/engagement-screen.ts';
import { useCall, useEvent } from '../../bridge.ts';
import { Button } from '../../components/Button.tsx';
import { Kbd } from '../../components/Kbd.tsx';
import type { Status } from '../../components/StatusIcon.tsx';
import { Rail } from '../../frame/Rail.tsx';
import { go } from '../../stores/navigation.ts';
import { purposeStore } from '../../stores/purpose.ts';
import { useRun } from '../../stores/run.ts';
import { isFine } from '../stages/validation/lines.ts';
import { openStage, type RunbookState } from './next-stage.ts';

interface EngagementRailProps {
  readonly view: EngagementView;
  /** The runbook whose pages are shown. */
  readonly runbook: RunbookState | undefined;
  readonly stage: string | undefined;
  readonly onExchanges: () => void;
}

/** Where this engagement stands, and the way to each of its pages. */
export function EngagementRail({ view, runbook, stage, onExchanges }: EngagementRailProps) {
  const { id: engagement, customer, organization, region, practice } = view;
  const run = useRun(engagement);
  const live = run.is === 'ready' && run.state?.runbook === runbook?.id ? run.state : undefined;
  const app = useCall('app.state', {});
  useEvent('app-state', app.reload);
  const state = app.is === 'ready' ? app.reply : undefined;
  const isKeychainMissing = state?.notices.some(({ code }) => code.startsWith('keychain-')) ?? false;
  const others = view.runbooks.filter((other) => other.started && other.id !== runbook?.id);
  const show = (shown: RunbookState, to: string | undefined): void => {
    // What is being done decides; else a page chosen here is about the run itself.
    purposeStore.getState().set(view.running ?? 'run');
    go({ at: 'engagement', engagement, ...(to === undefined ? {} : { runbook: shown.id, stage: to }) });
  };
  return (
    <Rail
      engagement={{
        customer,
        org: organization?.shortName ?? contactCenterLabel(factOf(view, 'ccid')),
        region: region ?? contactCenterHost(factOf(view, 'nexusURL')),
      }}
      onEngagement={() => go({ at: 'engagement', engagement })}
      onHome={() => go({ at: 'home' })}
      title={runbook?.title}
      stages={runbook?.stages.map((item) => ({
        id: item.id,
        title: item.title,
        status: liveStatus(item, live) ?? statusOf(item, stage),
        aside: item.aside,
      }))}
      current={stage}
      onStage={(to) => runbook !== undefined && show(runbook, to)}
      otherRuns={others.map(({ id, title, standing }) => ({
        id,
        title,
        status: STANDING[standing],
        aside: engagementText.runbooks.standing[standing],
      }))}
      onRun={(id) => {
        const other = others.find((each) => each.id === id);
        if (other !== undefined) show(other, (openStage(other) ?? other.stages.at(-1))?.id);
      }}
      tools={
        <Button variant="quiet" icon={ArrowDownUp} onPress={onExchanges}>
          {engagementText.exchanges}{' '}
          <Kbd>{state?.platform === 'mac' ? engagementText.exchangesKeysMac : engagementText.exchangesKeys}</Kbd>
        </Button>
      }
      isPractice={practice}
      keychain={isKeychainMissing ? 'missing' : 'available'}
      onSettings={() => go({ at: 'settings' })}
    />
  );
}

function factOf({ facts }: EngagementView, name: string): unknown {
  return facts.find((fact) => fact.name === name)?.value;
}

const STANDING: Readonly<Record<Standing, Status>> = {
  new: 'ahead',
  running: 'running',
  done: 'done',
  attention: 'attention',
  failed: 'failed',
  stopped: 'stopped',
};

/** The proof fills in while the run goes on; the engagement hears of it at the end. */
function liveStatus({ id }: Stage, live: RunState | undefined): Status | undefined {
  if (id !== 'validation' || live === undefined || live.state === 'ended') return undefined;
  const { findings, checks, rows } = live;
  if (findings.length === 0) return undefined;
  if (findings.length < rows) return 'running';
  const states = [...findings.map(({ finding }) => finding), ...checks.map(({ result }) => result)];
  return states.every((state) => isFine({ state })) ? 'done' : 'attention';
}

function statusOf({ id, state }: Stage, current: string | undefined): Status {
  if (state === 'todo') return id === current ? 'current' : 'ahead';
  return state;
}
