import type { ConnectState } from '../../../../shared/ipc/views.ts';
import { connectText } from '../../../../shared/text/connect-screen.ts';
import { SecretField } from '../../../components/SecretField.tsx';
import styles from './connect.module.css';
import { RememberSwitch } from './remember-switch.tsx';
import type { HeldSecret } from './use-secret.ts';

interface TokenWayProps {
  readonly token: HeldSecret;
  readonly canRemember: boolean;
  readonly keychain: ConnectState['keychain'];
  readonly isPractice: boolean;
}

/** A token that the operator already has. */
export function TokenWay({ token, canRemember, keychain, isPractice }: TokenWayProps) {
  return (
    <div className={styles.way}>
      <SecretField
        label={connectText.token}
        description={connectText.tokenWhere}
        kept={token.kept}
        error={token.error}
        onSubmit={token.set}
        onForget={token.forget}
        handOver={token.handOver}
      />
      <RememberSwitch secret={token} canRemember={canRemember} keychain={keychain} isPractice={isPractice} />
    </div>
  );
}
