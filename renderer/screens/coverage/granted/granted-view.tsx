import { useState } from 'react';
import type { Problem } from '../../../../shared/results/problem.ts';
import { coverageText } from '../../../../shared/text/coverage-screen.ts';
import { Page } from '../../../components/Page.tsx';
import { type CoverageState, change } from '../coverage-store.ts';
import parts from '../parts/parts.module.css';
import { useUploads } from '../uploads.ts';
import { AddButtons } from './add-buttons.tsx';
import { EmptyGranted } from './empty-granted.tsx';
import { GrantedBar } from './granted-bar.tsx';
import { type GrantedLine, grantedLines } from './granted-lines.ts';
import { GrantedTable } from './granted-table.tsx';
import { InputInspector } from './input-inspector.tsx';
import { LiveInspector } from './live-inspector.tsx';
import { LiveNotes } from './live-notes.tsx';
import { UploadInspector } from './upload-inspector.tsx';

const { granted: text, views } = coverageText;

/** Everything whose roles are compared: files, pasted text, live readings; and what is on its way to be. */
export function GrantedView({ state }: { readonly state: CoverageState }) {
  const uploads = useUploads();
  const [picked, setPicked] = useState<string>();
  const [problem, setProblem] = useState<Problem>();
  const lines = grantedLines(state, uploads);
  const isEmpty = lines.length === 0;
  const line = lines.find(({ id }) => id === picked) ?? lines.findLast(needsSomebody) ?? lines[0];
  const notes = <LiveNotes live={state.live} problem={problem} onProblem={setProblem} />;
  return (
    <Page
      title={views.granted}
      lead={text.lead}
      actions={isEmpty ? undefined : <AddButtons />}
      body={isEmpty ? 'ground' : 'table'}
      inspectorLabel={text.details}
      inspector={line === undefined ? undefined : <Inspector line={line} state={state} onProblem={setProblem} />}
      bar={<GrantedBar state={state} uploads={uploads} onProblem={setProblem} />}
    >
      {notes}
      {isEmpty ? (
        <EmptyGranted />
      ) : (
        <div className={parts.table}>
          <GrantedTable lines={lines} selected={line?.id} onSelect={setPicked} />
        </div>
      )}
    </Page>
  );
}

interface InspectorProps {
  readonly line: GrantedLine;
  readonly state: CoverageState;
  readonly onProblem: (problem: Problem | undefined) => void;
}

function Inspector({ line, state, onProblem }: InspectorProps) {
  switch (line.is) {
    case 'upload':
      return <UploadInspector upload={line.upload} />;
    case 'live':
      return <LiveInspector live={line.live} />;
    case 'input':
      return (
        <InputInspector
          key={line.id}
          input={line.input}
          state={state}
          onProblem={onProblem}
          onRemove={async () => onProblem(await change('coverage.remove', { input: line.id }))}
        />
      );
  }
}

/** Something to be looked at first: it is being read live, could not be used, or not in full. */
function needsSomebody(line: GrantedLine): boolean {
  if (line.is === 'live') return true;
  return line.is === 'upload' ? line.upload.state === 'failed' : line.input.problem !== undefined;
}
