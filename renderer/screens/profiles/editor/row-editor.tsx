import type { Json } from '../../../../shared/json.ts';
import { profilesText } from '../../../../shared/text/profiles-screen.ts';
import { Button } from '../../../components/Button.tsx';
import { RadioField } from '../../../components/RadioField.tsx';
import { at, listAt, textAt, withValue } from '../draft.ts';
import { flawAt } from '../flaws.ts';
import { withoutRow } from '../rows.ts';
import type { ProfileForm } from '../use-profile-form.ts';
import styles from './editor.module.css';
import { ProbeField } from './probe-field.tsx';
import { ProfileField } from './profile-field.tsx';
import { linesOf, ProfileLines, textOfLines } from './profile-lines.tsx';

const { rows: text } = profilesText;

interface RowEditorProps {
  readonly form: ProfileForm;
  readonly index: number;
  readonly onRow: (index: number) => void;
}

/** One row of the permission table: the guide's words, what they mean, and how that is proved. */
export function RowEditor({ form, index, onRow }: RowEditorProps) {
  const path = ['rows', index] as const;
  const row = at(form.profile, path);
  const policy = textAt(row, ['policy']);
  const has = (field: string): boolean => at(row, [field]) !== undefined;
  const own = flawAt(
    form.problems.filter(({ field }) => field === `rows[${index}]` || field === `rows[${index}].row`),
    path,
  );
  return (
    <div className={styles.fields}>
      <div className={styles.head}>
        <h2 className={styles.heading}>{text.row(index + 1)}</h2>
        {!form.isReadOnly && (
          <Button
            variant="quiet"
            isDisabled={listAt(form.profile, ['rows']).length < 2}
            onPress={() => {
              form.replace(withoutRow(form.profile, index));
              onRow(Math.max(0, index - 1));
            }}
          >
            {text.remove}
          </Button>
        )}
      </div>
      {own !== undefined && <p className={styles.flaw}>{own}</p>}
      <ProfileField form={form} path={[...path, 'type']} label={text.type} description={text.words} />
      <ProfileField form={form} path={[...path, 'name']} label={text.name} />
      <ProfileField form={form} path={[...path, 'level']} label={text.level} description={text.levelWhere} />
      <ProfileField form={form} path={[...path, 'policy']} label={text.policy} description={text.policyWhere} mono />
      <RadioField
        label={text.confidenceLabel}
        options={text.confidenceChoices}
        value={textAt(row, ['confidence'])}
        onChange={(id) => form.replace(withConfidence(form.profile, index, id))}
        error={flawAt(form.problems, [...path, 'confidence'])}
        isDisabled={form.isReadOnly}
      />
      {(textAt(row, ['confidence']) !== 'confirmed' || has('candidates')) && (
        <ProfileLines
          form={form}
          path={[...path, 'candidates']}
          label={text.candidates}
          description={text.candidatesWhere}
          read={listOrNothing}
          textOf={textOfLines}
          multiline
          mono
        />
      )}
      {(policy.endsWith(':*') || has('expandsTo')) && (
        <ProfileLines
          form={form}
          path={[...path, 'expandsTo']}
          label={text.expandsTo}
          description={text.expandsToWhere}
          read={listOrNothing}
          textOf={textOfLines}
          multiline
          mono
        />
      )}
      <ProfileField form={form} path={[...path, 'purpose']} label={text.purpose} description={text.purposeWhere} />
      <ProfileField form={form} path={[...path, 'note']} label={text.note} isOptional />
      <ProbeField form={form} path={path} />
    </div>
  );
}

function listOrNothing(typed: string): Json | undefined {
  const lines = linesOf(typed);
  return lines.length === 0 ? undefined : [...lines];
}

/** A row that is no longer sure is at first asked for under its own name, and under no other. */
function withConfidence(profile: Json, index: number, confidence: string): Json {
  const changed = withValue(profile, ['rows', index, 'confidence'], confidence);
  const candidates = ['rows', index, 'candidates'];
  const policy = textAt(profile, ['rows', index, 'policy']);
  if (confidence === 'confirmed') return withValue(changed, candidates, undefined);
  if (at(profile, candidates) !== undefined || policy === '' || policy.endsWith(':*')) return changed;
  return withValue(changed, candidates, [policy]);
}
