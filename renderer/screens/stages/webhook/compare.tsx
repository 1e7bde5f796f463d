import type { WebhookChecked } from '../../../../shared/ipc/views.ts';
import { opensslCommand } from '../../../../shared/sms/openssl-command.ts';
import { webhookScreenText } from '../../../../shared/text/webhook-screen.ts';
import { CodeBlock } from '../../../components/CodeBlock.tsx';
import { Section } from '../../../components/Section.tsx';
import styles from './webhook.module.css';

const { compare: text } = webhookScreenText;

/** How the gateway's side computes the signature, and what its answer has to be. */
export function Compare({ checked }: { readonly checked: WebhookChecked | undefined }) {
  return (
    <>
      <Section title={text.title}>
        <p className={styles.note}>{text.text}</p>
        {checked === undefined ? (
          <p className={styles.note}>{text.before}</p>
        ) : (
          <>
            <p className={styles.note}>{text.command}</p>
            <CodeBlock label={text.commandWhat} text={opensslCommand(checked.body)} copy />
          </>
        )}
      </Section>
      <Section title={text.wants}>
        <ul className={styles.rules}>
          {text.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </Section>
    </>
  );
}
