import ArrowLeft from 'lucide-react/icons/arrow-left';
import Braces from 'lucide-react/icons/braces';
import Plus from 'lucide-react/icons/circle-plus';
import FileQuestion from 'lucide-react/icons/file-question-mark';
import GitCompare from 'lucide-react/icons/git-compare-arrows';
import Grid from 'lucide-react/icons/grid-3x3';
import ListChecks from 'lucide-react/icons/list-checks';
import Users from 'lucide-react/icons/users';
import { coverageText as text } from '../../../shared/text/coverage-screen.ts';
import { kitText } from '../../../shared/text/kit.ts';
import { Button } from '../../components/Button.tsx';
import type { IconSource } from '../../components/Icon.tsx';
import { Rail } from '../../frame/Rail.tsx';
import { back, go } from '../../stores/navigation.ts';
import type { CoverageState } from './coverage-store.ts';
import { railWords } from './rail-items.ts';
import { divisionWords, onCard, scopeWords } from './scope-words.ts';
import { useUploads } from './uploads.ts';
import type { Report } from './use-report.ts';
import { ANSWERS, QUESTION, type View } from './views.ts';

interface CoverageRailProps {
  readonly view: View | undefined;
  readonly state: CoverageState | undefined;
  readonly report: Report | undefined;
}

const ICONS: Readonly<Partial<Record<View, IconSource>>> = {
  rows: ListChecks,
  roles: Users,
  matrix: Grid,
  beyond: Plus,
  compare: GitCompare,
  closing: Braces,
  unread: FileQuestion,
};

/** What is compared, and the way to each answer. */
export function CoverageRail({ view, state, report }: CoverageRailProps) {
  const uploads = useUploads();
  const item = (id: View) => {
    const { status, aside } = railWords(id, { state, report, uploads });
    // Not begun, but in sight.
    const shown = status === 'ahead' && id === view ? 'current' : status;
    return { id, title: text.views[id], icon: ICONS[id], status: shown, aside };
  };
  const show = (to: string): void => go({ at: 'coverage', view: to });
  return (
    <Rail
      engagement={{
        customer: onCard(state?.need?.title ?? text.rail.noNeed),
        org: state === undefined ? undefined : onCard(scopeWords(state, report?.of)),
        region: state === undefined ? undefined : divisionWords(state),
      }}
      onEngagement={() => show('needed')}
      onHome={() => go({ at: 'home' })}
      title={text.title}
      stages={QUESTION.map(item)}
      otherTitle={text.answers}
      otherRuns={ANSWERS.map(item)}
      current={view}
      onStage={show}
      onRun={show}
      tools={
        <Button variant="quiet" icon={ArrowLeft} onPress={back}>
          {kitText.back}
        </Button>
      }
      onSettings={() => go({ at: 'settings' })}
    />
  );
}
