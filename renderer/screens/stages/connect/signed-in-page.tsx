import { useState } from 'react';
import type { ConnectState, SignedIn } from '../../../../shared/ipc/views.ts';
import type { Problem } from '../../../../shared/results/problem.ts';
import { connectText } from '../../../../shared/text/connect-screen.ts';
import { ActionBar } from '../../../components/ActionBar.tsx';
import { Button } from '../../../components/Button.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { Page } from '../../../components/Page.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { Identity } from './identity.tsx';
import { Rights } from './rights.tsx';
import { skewText } from './skew-text.ts';

interface SignedInPageProps {
  readonly signedIn: SignedIn;
  readonly state: ConnectState;
  readonly onNext: () => void;
  /** What went wrong, if something did. */
  readonly onSignOut: () => Promise<Problem | undefined>;
}

/** Who is signed in, and whether that is enough for a run. */
export function SignedInPage({ signedIn, state, onNext, onSignOut }: SignedInPageProps) {
  const [problem, setProblem] = useState<Problem | undefined>(undefined);
  const { as, organization, skewSeconds, warnings } = signedIn;
  return (
    <Page
      title={connectText.title}
      lead={connectText.lead}
      body="panel"
      inspectorLabel={connectText.signedIn.title}
      inspector={<Identity signedIn={signedIn} state={state} />}
      bar={
        <ActionBar status={connectText.status.done(as.name, organization.name)}>
          <Button onPress={() => void onSignOut().then(setProblem)}>{connectText.signOut}</Button>
          <Button variant="primary" autoFocus onPress={onNext}>
            {connectText.continue}
          </Button>
        </ActionBar>
      }
    >
      {problem !== undefined && <ProblemNote problem={problem} />}
      {skewSeconds !== undefined && skewSeconds !== 0 && (
        <Notice tone="caution" title={`${connectText.skew.title}. ${skewText(skewSeconds)}`}>
          {connectText.skew.fix}
        </Notice>
      )}
      {warnings.map((warning) => (
        <Notice key={`${warning.code} ${warning.message}`} tone="caution" title={warning.message}>
          {warning.fix}
        </Notice>
      ))}
      <Rights rights={signedIn.rights} />
    </Page>
  );
}
