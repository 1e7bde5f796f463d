import { useRef, useState } from 'react';
import type { ConnectState, SignedIn, SignInMethod } from '../../../../shared/ipc/views.ts';
import { AUVIOUS_RUNBOOK } from '../../../../shared/runbooks/auvious-facades/auvious.ts';
import { connectText } from '../../../../shared/text/connect-screen.ts';
import { ActionBar } from '../../../components/ActionBar.tsx';
import { Button } from '../../../components/Button.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { Page } from '../../../components/Page.tsx';
import { RadioField } from '../../../components/RadioField.tsx';
import { announce } from '../../../stores/live.ts';
import type { StageProps } from '../stage-props.ts';
import { BrowserWay } from './browser-way.tsx';
import { ClientWay } from './client-way.tsx';
import styles from './connect.module.css';
import { SignInProblem } from './sign-in-problem.tsx';
import { TokenWay } from './token-way.tsx';
import { useSecret } from './use-secret.ts';
import { useSignIn } from './use-sign-in.ts';

interface SignInPageProps extends StageProps {
  readonly state: ConnectState;
  readonly onSignedIn: (who: SignedIn) => void;
}

type Way = SignInMethod['is'];

const isWay = (id: string): id is Way => Object.hasOwn(connectText.ways, id);

/** The ways to sign in. What is typed stays when an attempt fails. */
export function SignInPage({ engagement, runbook, state, onSignedIn, onNext }: SignInPageProps) {
  const isOptional = runbook.id === AUVIOUS_RUNBOOK.runbook;
  const ways: readonly Way[] = engagement.practice
    ? ['practice', 'client', 'browser', 'token']
    : ['client', 'browser', 'token'];
  const [way, setWay] = useState<Way>(() => firstWay(engagement.practice, state));
  const [clientId, setClientId] = useState(state.clientId ?? '');
  const [browserClient, setBrowserClient] = useState(state.browser.clientId ?? '');
  const [idError, setIdError] = useState<string | undefined>(undefined);
  const canRemember = state.keychain.usable && !engagement.practice;
  const secret = useSecret(engagement.id, 'operatorClientSecret', state.kept.operatorClientSecret, canRemember);
  const token = useSecret(engagement.id, 'accessToken', state.kept.accessToken, canRemember);
  const signIn = useSignIn(engagement.id, runbook.id, onSignedIn);

  const methodNow = async (): Promise<SignInMethod | undefined> => {
    const id = (way === 'browser' ? browserClient : clientId).trim();
    const lacksId = (way === 'client' || way === 'browser') && id === '';
    setIdError(lacksId ? connectText.clientIdMissing : undefined);
    if (way === 'client') {
      const isThere = await secret.isThere();
      if (!isThere) secret.setError(connectText.clientSecretMissing);
      return lacksId || !isThere ? undefined : { is: 'client', clientId: id };
    }
    if (way === 'token') {
      const isThere = await token.isThere();
      if (!isThere) token.setError(connectText.tokenMissing);
      return isThere ? { is: 'token' } : undefined;
    }
    if (way === 'browser') return lacksId ? undefined : { is: 'browser', clientId: id };
    return { is: 'practice' };
  };
  const isStarting = useRef(false);
  const start = async (): Promise<void> => {
    // A second press while the secret is still being handed over would find its field empty.
    if (signIn.isBusy || isStarting.current) return;
    isStarting.current = true;
    const method = await methodNow();
    isStarting.current = false;
    if (method !== undefined) await signIn.start(method);
  };
  const takeBoth = (id: string, pasted: string): void => {
    setClientId(id);
    setIdError(undefined);
    announce(connectText.pastedBoth);
    void secret.set(pasted);
  };

  return (
    <Page
      title={connectText.title}
      lead={connectText.lead}
      body="panel"
      bar={
        <ActionBar
          status={<span role="status">{signIn.isBusy ? connectText.status.busy : connectText.status.todo}</span>}
        >
          {isOptional && !signIn.isBusy && <Button onPress={onNext}>{connectText.optional.skip}</Button>}
          {signIn.isBusy && <Button onPress={signIn.cancel}>{connectText.cancel}</Button>}
          <Button variant="primary" isBusy={signIn.isBusy} onPress={() => void start()}>
            {connectText.signIn}
          </Button>
        </ActionBar>
      }
    >
      <div className={styles.form}>
        {isOptional && (
          <Notice tone="neutral" title={connectText.optional.title}>
            {connectText.optional.text}
          </Notice>
        )}
        <RadioField
          label={connectText.how}
          options={ways.map((id) => ({
            id,
            label: connectText.ways[id].label,
            description: connectText.ways[id].text,
          }))}
          value={way}
          onChange={(id) => isWay(id) && setWay(id)}
          isDisabled={signIn.isBusy}
        />
        {way === 'client' && (
          <ClientWay
            clientId={clientId}
            onClientId={(id) => {
              setClientId(id);
              setIdError(undefined);
            }}
            idError={idError}
            secret={secret}
            canRemember={canRemember}
            keychain={state.keychain}
            isPractice={engagement.practice}
            onPasteBoth={takeBoth}
            onEnter={() => void start()}
          />
        )}
        {way === 'token' && (
          <TokenWay
            token={token}
            canRemember={canRemember}
            keychain={state.keychain}
            isPractice={engagement.practice}
          />
        )}
        {way === 'browser' && (
          <BrowserWay
            clientId={browserClient}
            onClientId={(id) => {
              setBrowserClient(id);
              setIdError(undefined);
            }}
            idError={idError}
            redirectUri={state.browser.redirectUri}
            isBusy={signIn.isBusy}
            onEnter={() => void start()}
          />
        )}
        {signIn.problem !== undefined && (
          <SignInProblem problem={signIn.problem} engagement={engagement.id} runbook={runbook} />
        )}
      </div>
    </Page>
  );
}

function firstWay(isPractice: boolean, { kept, browser, clientId }: ConnectState): Way {
  if (isPractice) return 'practice';
  if (kept.accessToken !== 'none' && kept.operatorClientSecret === 'none') return 'token';
  return browser.clientId !== undefined && clientId === undefined ? 'browser' : 'client';
}
