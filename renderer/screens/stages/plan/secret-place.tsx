import { useState } from 'react';
import type { SecretPlaceChoice } from '../../../../shared/ipc/views.ts';
import { planScreenText } from '../../../../shared/text/plan-screen.ts';
import { call } from '../../../bridge.ts';
import { Button } from '../../../components/Button.tsx';
import { Card } from '../../../components/Card.tsx';
import { ProblemNote, type ShownProblem } from '../../../components/ProblemNote.tsx';
import { RadioField } from '../../../components/RadioField.tsx';
import { SecretField } from '../../../components/SecretField.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { FolderField } from './folder-field.tsx';
import type { PlaceDraft, PlaceKind } from './place-draft.ts';
import styles from './plan.module.css';
import type { UsePlace } from './use-place.ts';

interface SecretPlaceProps {
  readonly engagement: string;
  readonly orgShortName: string | undefined;
  readonly place: UsePlace;
  readonly isBusy: boolean;
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
export function SecretPlace({ engagement, orgShortName, place, isBusy, onUse }: SecretPlaceProps) {
  const { draft, folder, result, hasPassphrase } = place;
  const [isTried, setTried] = useState(false);
  const [problem, setProblem] = useState<ShownProblem | undefined>(undefined);
  const wrong = (field: string): string | undefined =>
    isTried && result.is === 'wrong' && result.field === field ? result.why : undefined;

  const change = (some: Partial<PlaceDraft>): void => {
    place.change(some);
    setTried(false);
    // The usual way needs nothing filled in, so it is in force at once.
    if (some.kind === 'reveal') onUse({ is: 'reveal' });
  };
  const use = (): void => {
    setTried(true);
    if (result.is === 'place') onUse(result.place);
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
            kept={hasPassphrase ? 'memory' : 'none'}
            error={wrong('passphrase')}
            onSubmit={async (secret) => {
              const answer = await call('secrets.set', { engagement, name: 'agePassphrase', secret, remember: false });
              place.setPassphrase(answer.ok);
              setProblem(answer.ok ? answer.reply.problem : answer.problem);
            }}
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
              <Button isBusy={isBusy} onPress={use}>
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
