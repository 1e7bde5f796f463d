import type { EngagementView } from '../../../../shared/ipc/views.ts';
import { settingsStageText } from '../../../../shared/text/settings-stage-screen.ts';
import { SecretField } from '../../../components/SecretField.tsx';
import { Section } from '../../../components/Section.tsx';
import { Switch } from '../../../components/Switch.tsx';
import { useSecret } from '../connect/use-secret.ts';
import styles from './settings.module.css';

interface ClientSecretProps {
  readonly engagement: EngagementView;
  readonly onReload: () => void;
}

const { secret: text } = settingsStageText;

/** The secret of a client that somebody else created. */
export function ClientSecret({ engagement, onReload }: ClientSecretProps) {
  const kept = engagement.secrets.find(({ name }) => name === 'clientSecret')?.keptIn ?? 'none';
  // Main falls back to memory when there is no keychain, and says so beside the field.
  const secret = useSecret(engagement.id, 'clientSecret', kept, !engagement.practice);
  return (
    <Section title={text.label} aside={text.text}>
      <div className={styles.fields}>
        <SecretField
          label={text.label}
          kept={secret.kept}
          error={secret.error}
          onSubmit={async (typed) => {
            await secret.set(typed);
            onReload();
          }}
          onForget={async () => {
            await secret.forget();
            onReload();
          }}
        />
        {!engagement.practice && (
          <Switch
            label={text.remember}
            description={text.forgets}
            value={secret.remember}
            onChange={secret.setRemember}
          />
        )}
      </div>
    </Section>
  );
}
