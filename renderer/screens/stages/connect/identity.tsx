import type { ConnectState, SignedIn } from '../../../../shared/ipc/views.ts';
import { connectText } from '../../../../shared/text/connect-screen.ts';
import { Badge } from '../../../components/Badge.tsx';
import { KeyValue } from '../../../components/KeyValue.tsx';
import { AgoTime } from '../../home/ago-time.tsx';
import styles from './connect.module.css';

interface IdentityProps {
  readonly signedIn: SignedIn;
  readonly state: ConnectState;
}

/** Who is signed in, where, by what, and where the secret is. */
export function Identity({ signedIn, state }: IdentityProps) {
  const { as, organization, region, method, at } = signedIn;
  const text = connectText.signedIn;
  const kept = method === 'client' ? state.kept.operatorClientSecret : state.kept.accessToken;
  const isKept = method === 'client' || method === 'token';
  return (
    <>
      <div>
        <Badge tone="good">{text.title}</Badge>
      </div>
      <h2 className={styles.name}>{as.name}</h2>
      <KeyValue
        rows={[
          { label: text.as, value: text[as.kind] },
          { label: text.method, value: text.methods[method] },
          { label: text.organization, value: organization.name },
          { label: text.shortName, value: organization.shortName, mono: true, copy: organization.shortName },
          { label: text.organizationId, value: organization.id, mono: true, copy: organization.id },
          { label: text.region, value: region ?? text.otherTarget },
          ...(isKept && kept !== 'none' ? [{ label: text.keychain, value: connectText.keptIn[kept] }] : []),
          { label: text.at, value: <AgoTime at={at} /> },
        ]}
      />
      {!state.keychain.usable && method !== 'practice' && <p className={styles.hint}>{connectText.noKeychain}</p>}
    </>
  );
}
