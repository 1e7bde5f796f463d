import type { EngagementView } from '../../../../shared/ipc/views.ts';
import { requestScreenText } from '../../../../shared/text/auvious-request-screen.ts';
import { Disclosure } from '../../../components/Disclosure.tsx';
import { Section } from '../../../components/Section.tsx';
import { ParameterSecret } from '../settings/parameter-secret.tsx';
import type { SecretStates } from '../settings/use-secret-states.ts';
import { PlainFields } from './plain-fields.tsx';
import styles from './request.module.css';
import type { RequestForm } from './request-form.ts';
import { REQUEST_VALUES } from './request-values.ts';

const { code: text } = requestScreenText;

interface CodePartProps {
  readonly engagement: EngagementView;
  readonly runbook: string;
  readonly form: RequestForm;
  readonly secrets: SecretStates;
  readonly onSecret: () => void;
}

/** The customer's code: where it is sent to, or the one that is at hand already. */
export function CodePart({ engagement, runbook, form, secrets, onSecret }: CodePartProps) {
  const code = form.parameter('otpCode');
  const isGiven = form.textOf('otpVerificationId') !== '';
  return (
    <Section title={text.title} aside={text.lead}>
      <div className={styles.fields}>
        <PlainFields engagement={engagement} runbook={runbook} form={form} names={REQUEST_VALUES.code} />
        <Disclosure title={text.given} isInitiallyOpen={isGiven}>
          <div className={styles.fields}>
            <p className={styles.note}>{text.givenLead}</p>
            <PlainFields engagement={engagement} runbook={runbook} form={form} names={['otpVerificationId']} />
            {code !== undefined && (
              <ParameterSecret
                parameter={code}
                engagement={engagement.id}
                runbook={runbook}
                state={secrets.of('otpCode')}
                // A code ends within minutes: it never goes into the keychain.
                remember={false}
                onChange={onSecret}
              />
            )}
          </div>
        </Disclosure>
      </div>
    </Section>
  );
}
