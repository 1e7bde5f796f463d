import { useEffect, useState } from 'react';
import type { SecretPlaceChoice } from '../../../../shared/ipc/views.ts';
import { planScreenText } from '../../../../shared/text/plan-screen.ts';
import { Button } from '../../../components/Button.tsx';
import { Card } from '../../../components/Card.tsx';
import { ProblemNote, type ShownProblem } from '../../../components/ProblemNote.tsx';
import { RadioField } from '../../../components/RadioField.tsx';
import { SecretField } from '../../../components/SecretField.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { announce } from '../../../stores/live.ts';
import { FolderField } from './folder-field.tsx';
import { type PlaceDraft, type PlaceField, type PlaceKind, refusedField } from './place-draft.ts';
import styles from './plan.module.css';
import type { UsePlace } from './use-place.ts';

interface SecretPlaceProps {
  readonly orgShortName: string | undefined;
  readonly place: UsePlace;
  readonly isBusy: boolean;
  /** Why main did not take the place over. */
  readonly refused: ShownProblem | undefined;
  readonly onUse: (place: SecretPlaceChoice) => void;
}

const { place: text } = planScreenText;
const WORDS: Readonly<Record<PlaceKind, { readonly label: string; readonly text: string }>> = {
  reveal: text.reveal,
  'age-recipient': text.recipient,
  'age-passphrase': text.passphrase,
  clear: text.clear,
};
const KINDS = Object.keys(WORDS) as readonly PlaceKind[];

/** Without a keychain the operator says where a created secret goes, before anything is sent. */
export function SecretPlace({ orgShortName, place, isBusy, refused, onUse }: SecretPlaceProps) {
  const { draft, folder, result, passphrase } = place;
  const [isTried, setTried] = useState(false);
  const [problem, setProblem] = useState<ShownProblem | undefined>(undefined);
  const said = refused !== undefined && refusedField(refused) !== undefined ? refused.message : undefined;
  useEffect(() => {
    if (said !== undefined) announce(said, 'urgent');
  }, [said]);
  const wrong = (field: PlaceField): string | undefined => {
    if (isTried && result.is === 'wrong' && result.field === field) return result.why;
    const isRefused = refused !== undefined && !place.isOpen && refusedField(refused) === field;
    return isRefused ? `${refused.message} ${refused.fix}` : undefined;
  };

  const change = (some: Partial<PlaceDraft>): void => {
    place.change(some);
    setTried(false);
    // The usual way needs nothing filled in, so it is in force at once.
    if (some.kind === 'reveal') onUse({ is: 'reveal' });
  };
  const use = async (): Promise<void> => {
    setTried(true);
    const settled = await place.settle();
    if (settled.is === 'place') onUse(settled.place);
  };

  return (
    <Card>
      <h2 className={styles.strong}>{text.title}</h2>
      <p>{text.lead}</p>
      <div className={styles.form}>
        <RadioField
          label={text.label}
          options={KINDS.map((id) => ({ id, label: WORDS[id].label, description: WORDS[id].text }))}
          value={draft.kind}
          onChange={(id) => change({ kind: KINDS.find((kind) => kind === id) ?? 'reveal' })}
        />
        {draft.kind === 'age-recipient' && (
          <TextField
            label={text.recipientField}
            description={text.recipientWhere}
            value={draft.recipient}
            onChange={(recipient) => change({ recipient })}
            error={wrong('recipient')}
            mono
          />
        )}
        {draft.kind === 'age-passphrase' && (
          <SecretField
            label={text.passphraseField}
            kept={passphrase.kept}
            error={passphrase.error ?? wrong('passphrase')}
            onSubmit={passphrase.set}
            onForget={passphrase.forget}
            handOver={passphrase.handOver}
          />
        )}
        {draft.kind === 'clear' && (
          <TextField
            label={orgShortName === undefined ? text.clear.label : text.clearField(orgShortName)}
            value={draft.typed}
            onChange={(typed) => change({ typed })}
            error={orgShortName === undefined ? text.clearUnknown : wrong('typed')}
            mono
          />
        )}
        {draft.kind !== 'reveal' && (
          <>
            <FolderField
              label={text.folder}
              value={folder}
              onChange={(chosen) => change({ folder: chosen })}
              onProblem={setProblem}
              error={wrong('folder')}
            />
            <div>
              <Button isBusy={isBusy} onPress={() => void use()}>
                {text.use}
              </Button>
            </div>
          </>
        )}
        {problem !== undefined && <ProblemNote problem={problem} />}
      </div>
    </Card>
  );
}
