import { useState } from 'react';
import type { ReplyOf, RequestOf } from '../../../../shared/ipc/contract.ts';
import type { Problem } from '../../../../shared/results/problem.ts';
import { coverageText } from '../../../../shared/text/coverage-screen.ts';
import { kitText } from '../../../../shared/text/kit.ts';
import { useCall } from '../../../bridge.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { LoadingState } from '../../../components/LoadingState.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { RadioField } from '../../../components/RadioField.tsx';
import { SelectField } from '../../../components/SelectField.tsx';
import { go } from '../../../stores/navigation.ts';
import { change } from '../coverage-store.ts';
import parts from '../parts/parts.module.css';
import { FindSubject, type Found } from './find-subject.tsx';
import { SaveCatalogue } from './save-catalogue.tsx';

type Place = ReplyOf<'coverage.live.places'>['places'][number];
type Subject = RequestOf<'coverage.live.start'>['subject'];
type What = Subject['is'];

const { dialog: text } = coverageText.live;
const WHATS = Object.keys(text.subjects) as readonly What[];

/** What to read from which signed-in organization. Starting closes it; the page shows how far the reading is. */
export function LiveDialog({ onClose }: { readonly onClose: () => void }) {
  const asked = useCall('coverage.live.places', {});
  const [wanted, setWanted] = useState<string>();
  const [what, setWhat] = useState<What>('organization');
  const [found, setFound] = useState<Found>();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [isSaving, setSaving] = useState(false);
  const places = asked.is === 'ready' ? asked.reply.places : [];
  const place = places.find(({ engagement }) => engagement === wanted) ?? places[0];

  if (isSaving && place !== undefined) return <SaveCatalogue engagement={place.engagement} onClose={onClose} />;

  const subject = subjectOf(what, found);
  const start = async (): Promise<void> => {
    if (place === undefined || subject === undefined || isBusy) return;
    setBusy(true);
    const failed = await change('coverage.live.start', { engagement: place.engagement, subject });
    setBusy(false);
    setProblem(failed);
    if (failed === undefined) onClose();
  };
  const isNobody = asked.is === 'ready' && place === undefined;
  return (
    <Dialog
      title={text.title}
      isOpen
      onClose={onClose}
      size="large"
      footer={
        isNobody ? (
          <>
            <Button onPress={onClose}>{kitText.close}</Button>
            <Button variant="primary" onPress={() => go({ at: 'home' })}>
              {text.none.action}
            </Button>
          </>
        ) : (
          <>
            <Button onPress={onClose}>{kitText.cancel}</Button>
            <Button isDisabled={place === undefined} onPress={() => setSaving(true)}>
              {text.catalogue}
            </Button>
            <Button variant="primary" isBusy={isBusy} isDisabled={subject === undefined} onPress={() => void start()}>
              {text.start}
            </Button>
          </>
        )
      }
    >
      <div className={parts.form}>
        {asked.is === 'loading' && <LoadingState />}
        {asked.is === 'problem' && <ProblemNote problem={asked.problem} />}
        {isNobody && (
          <Notice tone="accent" title={text.none.title}>
            {text.none.text}
          </Notice>
        )}
        {place !== undefined && (
          <>
            <p>{text.lead}</p>
            <SelectField
              label={text.place}
              options={places.map(optionOf)}
              value={place.engagement}
              onChange={(id) => {
                setWanted(id);
                setFound(undefined);
              }}
            />
            <RadioField
              label={text.what}
              options={WHATS.map((id) => ({
                id,
                label: text.subjects[id].label,
                description: text.subjects[id].text,
              }))}
              value={what}
              onChange={(id) => {
                setWhat(WHATS.find((each) => each === id) ?? 'organization');
                setFound(undefined);
              }}
            />
            {what !== 'organization' && (
              <FindSubject
                key={`${place.engagement} ${what}`}
                engagement={place.engagement}
                of={what}
                found={found}
                onFound={setFound}
              />
            )}
          </>
        )}
        {problem !== undefined && <ProblemNote problem={problem} />}
      </div>
    </Dialog>
  );
}

/** Undefined while it is not said which one. */
function subjectOf(what: What, found: Found | undefined): Subject | undefined {
  if (what === 'organization') return { is: what };
  return found === undefined ? undefined : { is: what, id: found.id };
}

function optionOf({ engagement, customer, organization, practice }: Place) {
  const label = organization === '' || organization === customer ? customer : `${customer}: ${organization}`;
  return { id: engagement, label: practice ? `${label} (${text.practice})` : label };
}
