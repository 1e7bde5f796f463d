import type { FormView } from '../../../../shared/ipc/views.ts';
import { formScreenText } from '../../../../shared/text/form-screen.ts';
import { Button } from '../../../components/Button.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { RadioField } from '../../../components/RadioField.tsx';
import { SecretField } from '../../../components/SecretField.tsx';
import { Section } from '../../../components/Section.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { SecretActions } from '../run/secret-actions.tsx';
import { type Place, toPlan } from '../run/to-stage.ts';
import styles from './form.module.css';
import type { UseExport } from './use-export.ts';
import type { Handling } from './wish.ts';

const { secret: text, links } = formScreenText;

const WAYS = [
  { id: 'omit', label: text.omit, description: text.omitText },
  { id: 'age-recipient', label: text.recipient, description: text.recipientText },
  { id: 'age-passphrase', label: text.passphrase, description: text.passphraseText },
  { id: 'clear', label: text.clear, description: text.clearText },
] as const satisfies readonly { readonly id: Handling; readonly label: string; readonly description: string }[];

/** The same where the secrets are links. */
const LINK_WAYS = WAYS.map((way) => {
  if (way.id === 'omit') return { ...way, description: links.omitText };
  return way.id === 'clear' ? { ...way, description: links.clearText } : way;
});

interface SecretChoiceProps {
  readonly form: FormView;
  readonly rows: number;
  readonly place: Place;
  readonly files: UseExport;
  /** There is a client whose secret can be reset. */
  readonly canReset: boolean;
}

/** What the files do with the secret, and the ways to hand it over beside them. */
export function SecretChoice({ form, rows, place, files, canReset }: SecretChoiceProps) {
  const { wish, change, wrong, passphrase } = files;
  const words = form.secret.are === 'links' ? { ...text, ...links, clearWarn: () => links.clearWarn } : text;
  if (!form.secret.atHand) {
    return (
      <Section title={words.title}>
        <Notice
          tone="neutral"
          title={words.notAtHand}
          action={canReset && <Button onPress={() => toPlan(place, 'rotate')}>{text.resetHint}</Button>}
        >
          {form.secret.why}
        </Notice>
      </Section>
    );
  }
  return (
    <>
      <Section title={words.title}>
        <RadioField
          label={words.label}
          options={form.secret.are === 'links' ? LINK_WAYS : WAYS}
          value={wish.handling}
          onChange={(id) => change({ handling: WAYS.find((way) => way.id === id)?.id ?? 'omit' })}
        />
        {wish.handling === 'age-recipient' && (
          <TextField
            label={text.recipientField}
            description={words.recipientWhere}
            error={wrong.recipient}
            value={wish.recipient}
            onChange={(recipient) => change({ recipient })}
            mono
          />
        )}
        {wish.handling === 'age-passphrase' && (
          <SecretField
            label={text.passphraseField}
            description={text.passphraseWhere}
            error={passphrase.error}
            kept={passphrase.kept}
            onSubmit={passphrase.set}
            onForget={passphrase.forget}
            handOver={passphrase.handOver}
          />
        )}
        {wish.handling === 'clear' && (
          <>
            <Notice tone="caution" title={words.clearTitle}>
              {words.clearWarn(rows)}
            </Notice>
            <TextField
              label={words.typed(form.orgShortName)}
              error={wrong.typed}
              value={wish.typed}
              onChange={(typed) => change({ typed })}
              mono
            />
          </>
        )}
      </Section>
      <Section title={text.own} level={3}>
        <div className={styles.own}>
          {form.secret.are === 'links' ? <p>{links.ownWhere}</p> : <SecretActions place={place} />}
        </div>
      </Section>
    </>
  );
}
