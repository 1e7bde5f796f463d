import type { RunState } from '../../../../shared/ipc/views.ts';
import { secretName } from '../../../../shared/text/secret-names.ts';
import { createdSecretsText as text } from '../../../../shared/text/tenant-screen.ts';
import { useCall } from '../../../bridge.ts';
import { Section } from '../../../components/Section.tsx';
import { SecretActions } from '../run/secret-actions.tsx';
import type { Place } from '../run/to-stage.ts';

/** The secrets that runs of a runbook made and keep, each with the ways to its operator. Without any there is nothing. */
export function CreatedSecrets({ place, state }: { readonly place: Place; readonly state: RunState | undefined }) {
  const asked = useCall('secrets.states', state?.state === 'running' ? null : place);
  const made = asked.is === 'ready' ? asked.reply.secrets.filter((secret) => secret.made === true) : [];
  if (made.length === 0) return null;
  return (
    <Section title={text.title}>
      <p>{text.lead}</p>
      {made.map(({ name }) => (
        <Section key={name} title={secretName(name)} level={3}>
          <SecretActions place={place} name={name} />
        </Section>
      ))}
    </Section>
  );
}
