import { commandOf, operationOf, signInOf } from '../../../../shared/auvious/command.ts';
import { flawsOfCallback, flawsOfRoom } from '../../../../shared/auvious/flaws.ts';
import { originOf, USUAL_ORIGIN } from '../../../../shared/auvious/origin.ts';
import type { RunbookView } from '../../../../shared/ipc/views.ts';
import type { JsonObject } from '../../../../shared/json.ts';
import { requestScreenText } from '../../../../shared/text/auvious-request-screen.ts';
import { CodeBlock } from '../../../components/CodeBlock.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { Section } from '../../../components/Section.tsx';
import { WithBreaks } from '../../../components/WithBreaks.tsx';
import { StepNotes } from '../step-notes.tsx';
import styles from './request.module.css';

const { preview: text } = requestScreenText;

interface PreviewProps {
  readonly values: JsonObject;
  readonly runbook: RunbookView;
}

/** The request as the values make it at this moment, with what the vendor would not take. */
export function Preview({ values, runbook }: PreviewProps) {
  const operation = operationOf(values);
  const signIn = signInOf(values);
  const command = commandOf(values);
  const judged = { signIn, now: Date.now() };
  const flaws = operation === 'room' ? flawsOfRoom(command, judged) : flawsOfCallback(command, judged);
  const origin = originOf(typeof values.auviousUrl === 'string' ? values.auviousUrl : USUAL_ORIGIN);
  const ways: readonly (readonly [string, string])[] =
    signIn === 'otp' && operation === 'callback'
      ? [
          ['X-OtpVerificationId', String(values.otpVerificationId ?? `‹${text.verification}›`)],
          ['X-OtpCode', `‹${text.code}›`],
        ]
      : [['Authorization', `Bearer ‹${text.token}›`]];
  const labels = new Map(runbook.parameters.map(({ name, label }) => [name, label]));
  const headers = [...Object.entries(command.headers), ...ways].map(([name, value]) => `${name}: ${value}`);
  return (
    <>
      <Section title={text.title}>
        <p className={styles.note}>{text.lead}</p>
        <p className={styles.request}>
          <strong>POST</strong> <WithBreaks text={`${origin}/security/genesys/${operation}`} />
        </p>
      </Section>
      <Section title={text.headers} level={3}>
        <CodeBlock label={text.headers} text={headers.join('\n')} />
      </Section>
      <Section title={text.body} level={3}>
        <CodeBlock label={text.body} text={JSON.stringify(command.body, null, 2)} copy />
      </Section>
      {flaws.length === 0 ? (
        <p className={styles.note}>{text.fine}</p>
      ) : (
        <Notice tone="caution" title={text.flaws(flaws.length)}>
          <ul className={styles.flaws}>
            {flaws.map(({ path, field, message }) => (
              <li key={`${path} ${message}`}>{message.replace(`"${field}"`, labels.get(field) ?? field)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <StepNotes step={runbook.steps.find(({ id }) => id === `auv-${operation}`)} />
    </>
  );
}
