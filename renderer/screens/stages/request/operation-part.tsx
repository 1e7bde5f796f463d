import type { EngagementView } from '../../../../shared/ipc/views.ts';
import { requestScreenText } from '../../../../shared/text/auvious-request-screen.ts';
import { Button } from '../../../components/Button.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { RadioField } from '../../../components/RadioField.tsx';
import { type Place, toStage } from '../run/to-stage.ts';
import type { SecretStates } from '../settings/use-secret-states.ts';
import styles from './request.module.css';
import type { RequestForm } from './request-form.ts';

const { operation: text, signIn: ways } = requestScreenText;

interface OperationPartProps {
  readonly place: Place;
  readonly engagement: EngagementView;
  readonly form: RequestForm;
  readonly operation: 'callback' | 'room';
  readonly secrets: SecretStates;
}

/** What is made, and by which way the request is let in. */
export function OperationPart({ place, engagement, form, operation, secrets }: OperationPartProps) {
  const way = form.values.signIn === 'otp' ? 'otp' : 'client-credentials';
  const isClientOpen =
    way === 'client-credentials' &&
    !engagement.practice &&
    secrets.isReady &&
    secrets.of('auviousClientSecret').kept === 'none';
  const isRefused = operation === 'room' && way === 'otp';
  return (
    <div className={styles.fields}>
      <RadioField
        label={text.label}
        options={(['callback', 'room'] as const).map((id) => ({
          id,
          label: text[id].label,
          description: text[id].text,
        }))}
        value={operation}
        onChange={(id) => form.state.take({ operation: id })}
      />
      <RadioField
        label={ways.label}
        options={(['client-credentials', 'otp'] as const).map((id) => ({
          id,
          label: ways[id].label,
          description: ways[id].text,
        }))}
        value={way}
        onChange={(id) => form.state.take({ signIn: id })}
        error={isRefused ? ways.notForRooms : form.errorOf('signIn')}
      />
      {isRefused && (
        <div>
          <Button onPress={() => form.state.take({ signIn: 'client-credentials' })}>{ways.toCredentials}</Button>
        </div>
      )}
      {isClientOpen && (
        <Notice
          tone="caution"
          title={ways.secret}
          action={<Button onPress={() => toStage(place, 'settings')}>{ways.details}</Button>}
        />
      )}
    </div>
  );
}
