import { answersText } from '../../../../shared/text/coverage-answer-screen.ts';
import { coverageText } from '../../../../shared/text/coverage-screen.ts';
import { Page } from '../../../components/Page.tsx';
import { AnswerPage, type AnswerProps } from '../parts/answer-page.tsx';
import { ExportButton } from '../parts/export-button.tsx';
import { ClosestSection } from './closest-section.tsx';
import { CoveringSection } from './covering-section.tsx';
import { Ranking } from './ranking.tsx';

const { roles: text } = answersText;

/** Which roles cover the need together, which comes closest, and how all of them rank. */
export function RolesView({ state, asked }: AnswerProps) {
  return (
    <AnswerPage view="roles" lead={text.lead} state={state} asked={asked}>
      {(report) => (
        <Page
          title={coverageText.views.roles}
          lead={text.lead}
          actions={<ExportButton />}
          inspectorLabel={text.ranking}
          inspector={<Ranking report={report} />}
        >
          <CoveringSection report={report} />
          <ClosestSection report={report} />
        </Page>
      )}
    </AnswerPage>
  );
}
