import { connectText } from '../../../../shared/text/connect-screen.ts';
import { KeyValue } from '../../../components/KeyValue.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { TextField } from '../../../components/TextField.tsx';
import styles from './connect.module.css';

interface BrowserWayProps {
  readonly clientId: string;
  readonly onClientId: (id: string) => void;
  readonly idError: string | undefined;
  readonly redirectUri: string;
  readonly isBusy: boolean;
  readonly onEnter: () => void;
}

/** The vendor's own sign-in page, in the system's browser. */
export function BrowserWay({ clientId, onClientId, idError, redirectUri, isBusy, onEnter }: BrowserWayProps) {
  return (
    <form
      className={styles.way}
      onSubmit={(event) => {
        event.preventDefault();
        onEnter();
      }}
    >
      <TextField
        label={connectText.clientId}
        description={connectText.browserClientWhere}
        value={clientId}
        onChange={onClientId}
        error={idError}
        isDisabled={isBusy}
        mono
      />
      <KeyValue rows={[{ label: connectText.redirect, value: redirectUri, mono: true, copy: redirectUri }]} />
      {isBusy && (
        <Notice tone="accent" role="status">
          {connectText.browserWaiting}
        </Notice>
      )}
    </form>
  );
}
