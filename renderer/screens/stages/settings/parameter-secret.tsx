import type { SecretState } from '../../../../shared/ipc/views.ts';
import type { Parameter } from '../../../../shared/parameters/parameter.ts';
import { settingsStageText } from '../../../../shared/text/settings-stage-screen.ts';
import { SecretField } from '../../../components/SecretField.tsx';
import { useSecret } from '../connect/use-secret.ts';
import { secretRule } from './secret-rule.ts';
import styles from './settings.module.css';

interface ParameterSecretProps {
  readonly parameter: Parameter;
  readonly engagement: string;
  readonly runbook: string;
  readonly state: SecretState;
  /** Keep it in the keychain, where there is one. */
  readonly remember: boolean;
  readonly onChange: () => void;
}

const { secrets: text } = settingsStageText;

/** A secret among the fields. It goes to main at once and is never seen again. */
export function ParameterSecret({ parameter, engagement, runbook, state, remember, onChange }: ParameterSecretProps) {
  const { name, label, rule, whereToFind, required } = parameter;
  const secret = useSecret(engagement, name, state.kept, remember, runbook);
  const where = `${settingsStageText.where} ${whereToFind}`;
  // What a run made, or a values file refers to, is no secret of this field.
  const isOwn =
    secret.kept !== state.kept || (state.entry === undefined && state.made !== true && state.kept !== 'practice');
  return (
    <div className={styles.field}>
      <SecretField
        label={label}
        description={[secretRule(rule), where, fromWhere(state)].filter((part) => part !== '').join(' ')}
        kept={secret.kept}
        error={secret.error}
        isRequired={required}
        onSubmit={async (typed) => {
          await secret.set(typed);
          onChange();
        }}
        onForget={
          isOwn
            ? async () => {
                await secret.forget();
                onChange();
              }
            : undefined
        }
      />
    </div>
  );
}

function fromWhere({ kept, entry, made }: SecretState): string {
  if (entry === undefined) return made === true ? text.made : '';
  return kept === 'keychain' ? text.entry(entry) : text.variable(entry);
}
