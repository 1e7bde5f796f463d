import { useState } from 'react';
import type { Problem } from '../../../../shared/results/problem.ts';
import { coverageText } from '../../../../shared/text/coverage-screen.ts';
import { call } from '../../../bridge.ts';
import { Button } from '../../../components/Button.tsx';
import { KeyValue } from '../../../components/KeyValue.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { announce } from '../../../stores/live.ts';
import { go } from '../../../stores/navigation.ts';
import { exactTime } from '../../home/ago.ts';
import { type CoverageInput, type CoverageState, change } from '../coverage-store.ts';
import parts from '../parts/parts.module.css';
import { SaveDialog } from '../parts/save-dialog.tsx';
import { useSaving } from '../parts/use-saving.ts';

interface InputInspectorProps {
  readonly input: CoverageInput;
  readonly state: CoverageState;
  readonly onProblem: (problem: Problem | undefined) => void;
  readonly onRemove: () => Promise<void>;
}

const { granted: text, formats, rail, save } = coverageText;

/** One input: what it is, what of it counts, and what can be done with it. */
export function InputInspector({ input, state, onProblem, onRemove }: InputInspectorProps) {
  const [isSaving, setSaving] = useState(false);
  const isOnly = state.scope.is === 'input' && state.scope.input === input.id;
  const choose = async (only: boolean): Promise<void> => {
    const scope = only ? ({ is: 'input', input: input.id } as const) : ({ is: 'all' } as const);
    onProblem(await change('coverage.choose', { scope }));
  };
  const remove = async (): Promise<void> => {
    await onRemove();
    announce(text.removed(input.name));
  };
  return (
    <>
      <h2 className={parts.heading}>
        <bdi>{input.name}</bdi>
      </h2>
      {input.problem !== undefined && (
        // Part of it counts: that is no failure, but something to know.
        <Notice tone={input.roles === 0 ? 'bad' : 'caution'} title={input.problem.message}>
          {input.problem.fix}
        </Notice>
      )}
      {input.unread > 0 && (
        <Notice
          tone="caution"
          action={
            <Button variant="quiet" onPress={() => go({ at: 'coverage', view: 'unread' })}>
              {text.showUnread}
            </Button>
          }
        >
          {text.unreadNote(input.unread)}
        </Notice>
      )}
      {input.format === 'catalogue' && <p className={parts.note}>{text.catalogueNote}</p>}
      <KeyValue
        rows={[
          { label: text.facts.format, value: formats[input.format] },
          { label: text.facts.roles, value: rail.count(input.roles) },
          ...(input.subject === undefined ? [] : [{ label: text.facts.subject, value: <bdi>{input.subject}</bdi> }]),
          ...(input.readAt === undefined ? [] : [{ label: text.facts.readAt, value: exactTime(input.readAt) }]),
          { label: text.facts.unread, value: input.unread === 0 ? text.facts.none : rail.count(input.unread) },
        ]}
      />
      {isOnly && <p className={parts.note}>{text.onlyOn}</p>}
      <div className={parts.buttons}>
        {isOnly ? (
          <Button onPress={() => void choose(false)}>{text.all}</Button>
        ) : (
          input.roles > 0 && state.inputs.length > 1 && <Button onPress={() => void choose(true)}>{text.only}</Button>
        )}
        {input.live === true && <Button onPress={() => setSaving(true)}>{text.save}</Button>}
        <Button onPress={() => void remove()}>{text.remove}</Button>
      </div>
      {isSaving && <SaveReading input={input.id} onClose={() => setSaving(false)} />}
    </>
  );
}

/** A reading as a file, to be used offline. */
function SaveReading({ input, onClose }: { readonly input: string; readonly onClose: () => void }) {
  const saving = useSaving(async (folder) => {
    const answer = await call('coverage.live.save', { folder, input });
    return answer.ok ? { files: [answer.reply.file] } : { files: [], problem: answer.problem };
  });
  return <SaveDialog title={save.reading.title} lead={save.reading.lead} saving={saving} onClose={onClose} />;
}
