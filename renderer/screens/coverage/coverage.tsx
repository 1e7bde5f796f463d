import { useEffect } from 'react';
import { coverageText as text } from '../../../shared/text/coverage-screen.ts';
import { Button } from '../../components/Button.tsx';
import { LoadingState } from '../../components/LoadingState.tsx';
import { Page } from '../../components/Page.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { Frame } from '../../frame/Frame.tsx';
import { dropped, takeDropped } from '../../stores/dropped.ts';
import { navigation } from '../../stores/navigation.ts';
import { BeyondView } from './beyond/beyond-view.tsx';
import { ClosingView } from './closing/closing-view.tsx';
import { CompareView } from './compare/compare-view.tsx';
import { CoverageRail } from './coverage-rail.tsx';
import { type CoverageState, followCoverage, load, useCoverage } from './coverage-store.ts';
import { GrantedView } from './granted/granted-view.tsx';
import { MatrixView } from './matrix/matrix-view.tsx';
import { NeededView } from './needed/needed-view.tsx';
import { RolesView } from './roles/roles-view.tsx';
import { RowsView } from './rows/rows-view.tsx';
import { UnreadView } from './unread/unread-view.tsx';
import { addFiles } from './uploads.ts';
import { useReport } from './use-report.ts';
import { firstView, type View, viewNamed } from './views.ts';

/** What is granted against what is needed, from files or live. Everything is read; nothing is changed anywhere. */
export function Coverage({ view }: { readonly view: string | undefined }) {
  const { state, problem } = useCoverage();
  useEffect(() => followCoverage(), []);
  useEffect(() => {
    const take = (): void => {
      const files = takeDropped();
      if (files.length > 0) addFiles(files);
    };
    take();
    return dropped.subscribe(take);
  }, []);
  const asked = useReport(state);
  const shown = useView(view, state);
  const report = asked.is === 'ready' ? asked.report : undefined;
  return (
    <Frame rail={<CoverageRail view={shown} state={state} report={report} />}>
      {state === undefined || shown === undefined ? (
        <Page title={shown === undefined ? text.title : text.views[shown]}>
          {problem === undefined ? (
            <LoadingState label={text.loading} />
          ) : (
            <ProblemNote problem={problem} action={<Button onPress={() => void load()}>{text.again}</Button>} />
          )}
        </Page>
      ) : (
        <Shown view={shown} state={state} asked={asked} />
      )}
    </Frame>
  );
}

/** Where the address names no page, the first that has something to do. The address says so then: a reload returns to it. */
function useView(name: string | undefined, state: CoverageState | undefined): View | undefined {
  const named = viewNamed(name);
  const isOpen = named === undefined && state !== undefined;
  const first = isOpen ? firstView({ inputs: state.inputs.length > 0, need: state.need !== undefined }) : undefined;
  useEffect(() => {
    if (first !== undefined) navigation.getState().settle({ at: 'coverage', view: first });
  }, [first]);
  return named ?? first;
}

interface ShownProps {
  readonly view: View;
  readonly state: CoverageState;
  readonly asked: ReturnType<typeof useReport>;
}

function Shown({ view, state, asked }: ShownProps) {
  switch (view) {
    case 'granted':
      return <GrantedView state={state} />;
    case 'needed':
      return <NeededView state={state} />;
    case 'compare':
      return <CompareView state={state} />;
    case 'rows':
      return <RowsView state={state} asked={asked} />;
    case 'roles':
      return <RolesView state={state} asked={asked} />;
    case 'matrix':
      return <MatrixView state={state} asked={asked} />;
    case 'beyond':
      return <BeyondView state={state} asked={asked} />;
    case 'closing':
      return <ClosingView state={state} asked={asked} />;
    case 'unread':
      return <UnreadView state={state} asked={asked} />;
  }
}
