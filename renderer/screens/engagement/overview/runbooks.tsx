import type { EngagementView, RunbookView, Standing } from '../../../../shared/ipc/views.ts';
import { engagementText } from '../../../../shared/text/engagement-screen.ts';
import { Badge, type Tone } from '../../../components/Badge.tsx';
import { Button } from '../../../components/Button.tsx';
import { Card } from '../../../components/Card.tsx';
import { Section } from '../../../components/Section.tsx';
import { Tooltip } from '../../../components/Tooltip.tsx';
import { go } from '../../../stores/navigation.ts';
import { type Purpose, purposeStore } from '../../../stores/purpose.ts';
import { openStage, type RunbookState } from '../next-stage.ts';
import styles from './overview.module.css';

interface RunbooksProps {
  readonly view: EngagementView;
  readonly runbooks: readonly RunbookView[];
}

const TONE: Readonly<Record<Standing, Tone>> = {
  new: 'neutral',
  running: 'accent',
  done: 'good',
  attention: 'caution',
  failed: 'bad',
  stopped: 'neutral',
};

const { runbooks: text } = engagementText;

/** What can be prepared for this customer, where each stands, and what can be done with one that was run. */
export function Runbooks({ view, runbooks }: RunbooksProps) {
  return (
    <Section title={text.title} aside={text.lead}>
      {view.runbooks.length === 0 && <p>{text.none}</p>}
      {view.runbooks.map((state) => (
        <Card key={state.id}>
          <div className={styles.runbook}>
            <div className={styles.words}>
              <h3 className={styles.name}>{state.title}</h3>
              <p className={styles.source}>{runbooks.find(({ id }) => id === state.id)?.source}</p>
            </div>
            <Badge tone={TONE[state.standing]}>
              {state.standing === 'new' && state.started ? text.begun : text.standing[state.standing]}
            </Badge>
            <div className={styles.buttons}>
              <RunbookButtons
                view={view}
                state={state}
                makesSecret={runbooks.some((each) => each.id === state.id && hasReset(each))}
              />
            </div>
          </div>
        </Card>
      ))}
    </Section>
  );
}

/** Its client is one of Genesys Cloud, which whoever signs in can give another secret; no other system has a way to. */
function hasReset({ parameters, stages }: RunbookView): boolean {
  return parameters.some(({ name }) => name === 'clientSecret') && stages.some(({ id }) => id === 'connect');
}

interface RunbookButtonsProps {
  readonly view: EngagementView;
  readonly state: RunbookState;
  /** It creates a client, whose secret can be reset. */
  readonly makesSecret: boolean;
}

function RunbookButtons({ view, state, makesSecret }: RunbookButtonsProps) {
  const show = (purpose: Purpose, stage: string | undefined): void => {
    purposeStore.getState().set(purpose);
    if (stage !== undefined) go({ at: 'engagement', engagement: view.id, runbook: state.id, stage });
  };
  const wasRun = view.runs.some(({ runbook, purpose }) => runbook === state.id && purpose === 'run');
  const has = (stage: string): boolean => state.stages.some(({ id }) => id === stage);
  // `new` after a run: everything was undone, so nothing is left to verify, reset or undo.
  const canAct = wasRun && state.standing !== 'new' && view.reachable && view.running === undefined;
  return (
    <>
      {canAct && has('validation') && (
        <Tooltip text={text.verifyWhat}>
          <Button onPress={() => show('verify', 'validation')}>{text.verify}</Button>
        </Tooltip>
      )}
      {canAct && has('plan') && (
        <>
          {makesSecret && (
            <Tooltip text={text.rotateWhat}>
              <Button onPress={() => show('rotate', 'plan')}>{text.rotate}</Button>
            </Tooltip>
          )}
          <Tooltip text={text.undoWhat}>
            <Button onPress={() => show('undo', 'plan')}>{text.undo}</Button>
          </Tooltip>
        </>
      )}
      <Button onPress={() => show(view.running ?? 'run', (openStage(state) ?? state.stages.at(-1))?.id)}>
        {state.started ? engagementText.openShort : engagementText.startShort}
        <span className="visually-hidden"> {state.title}</span>
      </Button>
    </>
  );
}
