import { useState } from 'react';
import type { SignedIn } from '../../../../shared/ipc/views.ts';
import { AUVIOUS_RUNBOOK } from '../../../../shared/runbooks/auvious-facades/auvious.ts';
import { connectText } from '../../../../shared/text/connect-screen.ts';
import { call, useCall, useEvent } from '../../../bridge.ts';
import { Button } from '../../../components/Button.tsx';
import { LoadingState } from '../../../components/LoadingState.tsx';
import { Page } from '../../../components/Page.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { announce } from '../../../stores/live.ts';
import type { StageProps } from '../stage-props.ts';
import { SignInPage } from './sign-in-page.tsx';
import { SignedInPage } from './signed-in-page.tsx';

/** Signs the operator in, and says who they are and what they lack. */
export function ConnectStage(props: StageProps) {
  const { engagement, runbook, onNext, onReload } = props;
  const asked = useCall('connect.state', { engagement: engagement.id, runbook: runbook.id });
  const isWaiting = asked.is === 'ready' && asked.reply.keychain.problem?.code === 'keychain-waiting';
  useEvent('engagement-changed', (changed) => {
    if (isWaiting && changed.engagement === engagement.id) asked.reload();
  });
  const [who, setWho] = useState<SignedIn | null | undefined>(undefined);

  if (asked.is !== 'ready') {
    return (
      <Page title={connectText.title} lead={connectText.lead} body="panel">
        {asked.is === 'loading' ? (
          <LoadingState label={connectText.loading} />
        ) : (
          <ProblemNote
            problem={asked.problem}
            action={
              <>
                <Button onPress={asked.reload}>{connectText.readAgain}</Button>
                {runbook.id === AUVIOUS_RUNBOOK.runbook && (
                  <Button onPress={onNext}>{connectText.optional.skip}</Button>
                )}
              </>
            }
          />
        )}
      </Page>
    );
  }
  const state = asked.reply;
  const signedIn = who === undefined ? state.signedIn : (who ?? undefined);
  if (signedIn === undefined) {
    return (
      <SignInPage
        {...props}
        state={state}
        onSignedIn={(now) => {
          setWho(now);
          // Where the secret is kept now.
          asked.reload();
          announce(connectText.signedIn.said(now.as.name, now.organization.name));
          onReload();
        }}
      />
    );
  }
  return (
    <SignedInPage
      signedIn={signedIn}
      state={state}
      onNext={onNext}
      onSignOut={async () => {
        const answer = await call('connect.signOut', { engagement: engagement.id });
        if (!answer.ok) return answer.problem;
        setWho(null);
        asked.reload();
        onReload();
        return undefined;
      }}
    />
  );
}
