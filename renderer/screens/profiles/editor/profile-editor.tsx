import type { Problem } from '../../../../shared/results/problem.ts';
import { profilesText } from '../../../../shared/text/profiles-screen.ts';
import { ActionBar } from '../../../components/ActionBar.tsx';
import { Button } from '../../../components/Button.tsx';
import { Page } from '../../../components/Page.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SegmentedFilter } from '../../../components/SegmentedFilter.tsx';
import { go } from '../../../stores/navigation.ts';
import { listAt, textAt } from '../draft.ts';
import { PARTS, type Part, partOf } from '../flaws.ts';
import { withRowAfter } from '../rows.ts';
import type { ProfileForm } from '../use-profile-form.ts';
import { AboutPart } from './about-part.tsx';
import styles from './editor.module.css';
import { FormPart } from './form-part.tsx';
import { GroupsPart } from './groups-part.tsx';
import { RowEditor } from './row-editor.tsx';
import { RowsPart } from './rows-part.tsx';

const { editor: text } = profilesText;

interface ProfileEditorProps {
  readonly form: ProfileForm;
  readonly part: Part;
  readonly onPart: (part: Part) => void;
  readonly row: number;
  readonly onRow: (row: number) => void;
  /** Shows where a problem is. */
  readonly onFlaw: (problem: Problem, part: Part) => void;
}

/** The parts of a profile, one at a time; what is wrong stands at its field, and the bar says how much of it there is. */
export function ProfileEditor({ form, part, onPart, row, onRow, onFlaw }: ProfileEditorProps) {
  const { profile, problems, isReadOnly, isChanged } = form;
  const rows = listAt(profile, ['rows']);
  const shown = Math.min(row, rows.length - 1);
  const isRows = part === 'rows';
  const showFlaw = (problem: Problem | undefined): void => {
    if (problem !== undefined) onFlaw(problem, partOf(problem));
  };
  const save = async (): Promise<void> => showFlaw((await form.save())[0]);
  return (
    <Page
      title={textAt(profile, ['title']) || textAt(profile, ['id'])}
      lead={isReadOnly ? text.readOnly : text.lead}
      body={isRows ? 'table' : 'panel'}
      toolbar={
        <>
          <SegmentedFilter
            label={text.parts}
            options={PARTS.map((id) => ({ id, label: text.part[id], ...countOf(form, id) }))}
            value={part}
            onChange={(id) => onPart(PARTS.find((each) => each === id) ?? 'about')}
          />
          {isRows && !isReadOnly && (
            <Button
              onPress={() => {
                form.replace(withRowAfter(profile, shown));
                onRow(shown + 1);
              }}
            >
              {text.addRow}
            </Button>
          )}
        </>
      }
      inspectorLabel={text.row}
      inspector={isRows && shown >= 0 ? <RowEditor key={shown} form={form} index={shown} onRow={onRow} /> : undefined}
      bar={
        <ActionBar status={isReadOnly ? text.bundled : statusOf(form)}>
          {problems.length > 0 && <Button onPress={() => showFlaw(problems[0])}>{text.showFlaw}</Button>}
          {isChanged && <Button onPress={form.discard}>{text.discard}</Button>}
          {isReadOnly || !isChanged ? (
            <Button onPress={() => go({ at: 'profiles' })}>{text.toList}</Button>
          ) : (
            <Button variant="primary" isBusy={form.isBusy} onPress={() => void save()}>
              {text.save}
            </Button>
          )}
        </ActionBar>
      }
    >
      {form.problem !== undefined && (
        <div className={styles.note}>
          <ProblemNote problem={form.problem} />
        </div>
      )}
      {part === 'about' && <AboutPart form={form} />}
      {isRows && <RowsPart form={form} selected={shown} onSelect={onRow} />}
      {part === 'groups' && <GroupsPart form={form} />}
      {part === 'form' && <FormPart form={form} />}
    </Page>
  );
}

/** How many problems a part has, or else how many rows. */
function countOf({ problems, profile }: ProfileForm, part: Part): { readonly count?: number; readonly label?: string } {
  const flaws = problems.filter((problem) => partOf(problem) === part).length;
  if (flaws > 0) return { label: text.partWithFlaws(text.part[part], flaws) };
  if (part === 'rows') return { count: listAt(profile, ['rows']).length };
  return part === 'groups' ? { count: listAt(profile, ['mandatoryGroups']).length } : {};
}

function statusOf({ problems, isChanged }: ProfileForm): string {
  if (problems.length > 0) return text.flaws(problems.length);
  return isChanged ? text.changed : text.unchanged;
}
