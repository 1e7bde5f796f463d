import { engagementText } from '../../../shared/text/engagement-screen.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Page } from '../../components/Page.tsx';

/** The route names a page that there is not: an old address, or a runbook that was removed. */
export function UnknownPage() {
  return (
    <Page title={engagementText.unknownPage}>
      <EmptyState title={engagementText.unknownPageLead} />
    </Page>
  );
}
