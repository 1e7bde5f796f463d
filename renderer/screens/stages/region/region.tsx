import { useMemo, useState } from 'react';
import { detectRegion } from '../../../../shared/regions/detect.ts';
import { loopbackAddress } from '../../../../shared/regions/loopback.ts';
import { regionText } from '../../../../shared/text/region-screen.ts';
import { call, useCall } from '../../../bridge.ts';
import { ActionBar } from '../../../components/ActionBar.tsx';
import { Button } from '../../../components/Button.tsx';
import { LoadingState } from '../../../components/LoadingState.tsx';
import { Page } from '../../../components/Page.tsx';
import { ProblemNote, type ShownProblem } from '../../../components/ProblemNote.tsx';
import { announce } from '../../../stores/live.ts';
import type { StageProps } from '../stage-props.ts';
import { AddressField } from './address-field.tsx';
import styles from './region.module.css';
import { RegionFacts } from './region-facts.tsx';
import { RegionTable } from './region-table.tsx';

/** Works out the region from whatever is at hand, and keeps the address. */
export function RegionStage({ engagement, runbook, onNext, onReload }: StageProps) {
  const saved = useCall('values.read', { engagement: engagement.id, runbook: runbook.id });
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const [problem, setProblem] = useState<ShownProblem | undefined>(undefined);
  const [isBusy, setBusy] = useState(false);
  const known = saved.is === 'ready' ? savedAddress(saved.reply.values.address) : undefined;
  const suggested = saved.is === 'ready' && engagement.practice ? regionText.practiceAddress : '';
  const text = typed ?? known ?? suggested;
  const detection = useMemo(() => detectRegion(text), [text]);
  const { region } = detection;
  // Practice systems started by the terminal are an address like any other.
  const here = engagement.practice ? undefined : loopbackAddress(text);
  const place = region?.name ?? here;
  // A rehearsal that is over has no practice systems to answer.
  const isPractice = engagement.practice && engagement.reachable;

  const type = (next: string): void => {
    setTyped(next);
    setProblem(undefined);
  };
  const goOn = async (): Promise<void> => {
    if (place === undefined || isBusy) return;
    setBusy(true);
    const request = { engagement: engagement.id, runbook: runbook.id, values: { address: text.trim() } };
    const answer = await call('values.save', request);
    setBusy(false);
    const wrong = answer.ok ? answer.reply.problems[0] : answer.problem;
    setProblem(wrong);
    if (wrong !== undefined) return;
    announce(regionText.saved(place));
    onReload();
    onNext();
  };

  if (saved.is === 'loading') {
    return (
      <Page title={regionText.title} lead={regionText.lead} body="panel" inspectorLabel={regionText.details}>
        <LoadingState />
      </Page>
    );
  }
  return (
    <Page
      title={regionText.title}
      lead={regionText.lead}
      body="panel"
      inspectorLabel={regionText.details}
      inspector={
        <RegionFacts detection={detection} here={here} isEmpty={text.trim() === ''} isPractice={engagement.practice} />
      }
      bar={
        <ActionBar status={place === undefined ? regionText.waiting : regionText.status(place)}>
          <Button variant="primary" isBusy={isBusy} isDisabled={place === undefined} onPress={() => void goOn()}>
            {regionText.continue}
          </Button>
        </ActionBar>
      }
    >
      {saved.is === 'problem' && <ProblemNote problem={saved.problem} />}
      <form
        className={styles.field}
        onSubmit={(event) => {
          event.preventDefault();
          void goOn();
        }}
      >
        <AddressField text={text} detection={detection} here={here} onText={type} isPractice={isPractice} />
      </form>
      {problem !== undefined && <ProblemNote problem={problem} />}
      <RegionTable selected={region} onPick={(picked) => type(picked.loginHost)} />
    </Page>
  );
}

function savedAddress(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
