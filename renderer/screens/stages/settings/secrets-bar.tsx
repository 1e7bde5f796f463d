import { connectText } from '../../../../shared/text/connect-screen.ts';
import { settingsStageText } from '../../../../shared/text/settings-stage-screen.ts';
import { Notice } from '../../../components/Notice.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { Switch } from '../../../components/Switch.tsx';
import type { SecretStates } from './use-secret-states.ts';

const { secrets: text } = settingsStageText;

/** Whether the page's secrets go into the keychain; without one, why they do not. */
export function SecretsBar({ secrets, isPractice }: { readonly secrets: SecretStates; readonly isPractice: boolean }) {
  const { keychain, problem, canRemember, remember, setRemember } = secrets;
  if (problem !== undefined)
    return <ProblemNote problem={{ ...problem, message: `${text.unread} ${problem.message}` }} />;
  if (isPractice) return <Notice tone="neutral">{text.practice}</Notice>;
  if (canRemember) {
    return (
      <Switch
        label={text.remember}
        description={remember ? text.on : text.off}
        value={remember}
        onChange={setRemember}
      />
    );
  }
  if (keychain === undefined) return null;
  return (
    <Notice tone="caution" title={connectText.noKeychain}>
      {keychain.problem !== undefined && `${keychain.problem.message} ${keychain.problem.fix}`}
    </Notice>
  );
}
