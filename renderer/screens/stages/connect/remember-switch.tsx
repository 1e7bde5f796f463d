import type { ConnectState } from '../../../../shared/ipc/views.ts';
import { connectText } from '../../../../shared/text/connect-screen.ts';
import { Notice } from '../../../components/Notice.tsx';
import { Switch } from '../../../components/Switch.tsx';
import type { HeldSecret } from './use-secret.ts';

interface RememberSwitchProps {
  readonly secret: HeldSecret;
  readonly canRemember: boolean;
  readonly keychain: ConnectState['keychain'];
  readonly isPractice: boolean;
}

/** Whether the next secret goes into the keychain; without one, why it does not. */
export function RememberSwitch({ secret, canRemember, keychain, isPractice }: RememberSwitchProps) {
  if (canRemember) {
    return (
      <Switch
        label={connectText.remember}
        description={secret.remember ? connectText.rememberOn : connectText.rememberOff}
        value={secret.remember}
        onChange={secret.setRemember}
      />
    );
  }
  if (isPractice) return null;
  return (
    <Notice tone="caution" title={connectText.noKeychain}>
      {keychain.problem !== undefined && `${keychain.problem.message} ${keychain.problem.fix}`}
    </Notice>
  );
}
