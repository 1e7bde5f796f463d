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
import { useAppState } from '../../../stores/app-state.ts';
import { FolderField } from './folder-field.tsx';
import { type PlaceDraft, type PlaceKind, placeOf } from './place-draft.ts';
import styles from './plan.module.css';

interface SecretPlaceProps {
  readonly engagement: string;
  readonly orgShortName: string | undefined;
  readonly isBusy: boolean;
  /** A choice that is not taken over yet keeps the run from being started. */
  readonly onOpen: (isOpen: boolean) => void;
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
export function SecretPlace({ engagement, orgShortName, isBusy, onOpen, onUse }: SecretPlaceProps) {
  const usual = useAppState().app?.settings.exportFolder ?? '';
  const [draft, setDraft] = useState<PlaceDraft>({ kind: 'reveal', recipient: '', folder: '', typed: '' });
  const [hasPassphrase, setPassphrase] = useState(false);
  const [isTried, setTried] = useState(false);
  const [problem, setProblem] = useState<ShownProblem | undefined>(undefined);
  const whole = { ...draft, folder: draft.folder === '' ? usual : draft.folder };
  const result = placeOf(whole, { orgShortName, hasPassphrase });
  const wrong = (field: string): string | undefined =>
    isTried && result.is === 'wrong' && result.field === field ? result.why : undefined;

  const change = (some: Partial<PlaceDraft>): void => {
    const next = { ...draft, ...some };
    setDraft(next);
    setTried(false);
    onOpen(next.kind !== 'reveal');
    // The usual way needs nothing filled in, so it is in force at once.
    if (some.kind === 'reveal') onUse({ is: 'reveal' });
  };
  const use = (): void => {
    setTried(true);
    if (result.is !== 'place') return;
    onOpen(false);
    onUse(result.place);
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
              setPassphrase(answer.ok);
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
              value={whole.folder}
              onChange={(folder) => change({ folder })}
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
