import type { ConnectState } from '../../../../shared/ipc/views.ts';
import { connectText } from '../../../../shared/text/connect-screen.ts';
import { SecretField } from '../../../components/SecretField.tsx';
import { TextField } from '../../../components/TextField.tsx';
import styles from './connect.module.css';
import { pastedCredentials } from './pasted-credentials.ts';
import { RememberSwitch } from './remember-switch.tsx';
import type { HeldSecret } from './use-secret.ts';

interface ClientWayProps {
  readonly clientId: string;
  readonly onClientId: (id: string) => void;
  readonly idError: string | undefined;
  readonly secret: HeldSecret;
  readonly canRemember: boolean;
  readonly keychain: ConnectState['keychain'];
  readonly isPractice: boolean;
  readonly onPasteBoth: (clientId: string, secret: string) => void;
  readonly onEnter: () => void;
}

/** Client ID and secret. Both in one paste fill both fields. */
export function ClientWay(props: ClientWayProps) {
  const { secret } = props;
  return (
    <div className={styles.way}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          props.onEnter();
        }}
      >
        <TextField
          label={connectText.clientId}
          description={connectText.clientIdWhere}
          value={props.clientId}
          onChange={props.onClientId}
          error={props.idError}
          mono
          onPasteText={(text) => {
            const both = pastedCredentials(text);
            if (both !== undefined) props.onPasteBoth(both.clientId, both.secret);
            return both !== undefined;
          }}
        />
      </form>
      <SecretField
        label={connectText.clientSecret}
        description={connectText.clientSecretWhere}
        kept={secret.kept}
        error={secret.error}
        onSubmit={secret.set}
        onForget={secret.forget}
        handOver={secret.handOver}
      />
      <RememberSwitch
        secret={secret}
        canRemember={props.canRemember}
        keychain={props.keychain}
        isPractice={props.isPractice}
      />
    </div>
  );
}
