import { profilesText } from '../../../../shared/text/profiles-screen.ts';
import { Section } from '../../../components/Section.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { listAt } from '../draft.ts';
import { flawAt } from '../flaws.ts';
import { type AskedFor, boxesOf, labelOf, textOfBoxes, withLabel } from '../form-fields.ts';
import type { ProfileForm } from '../use-profile-form.ts';
import styles from './editor.module.css';
import { ProfileField } from './profile-field.tsx';
import { ProfileLines } from './profile-lines.tsx';

const { form: text } = profilesText;
const FIELDS: readonly AskedFor[] = ['orgShortName', 'clientId', 'clientSecret'];

/** The details form that goes back to the vendor. */
export function FormPart({ form }: { readonly form: ProfileForm }) {
  const fields = listAt(form.profile, ['form', 'fields']);
  return (
    <div className={styles.columns}>
      <Section title={text.heading}>
        <div className={styles.fields}>
          <ProfileField form={form} path={['form', 'title']} label={text.title} />
          <ProfileField form={form} path={['form', 'intro']} label={text.intro} description={text.introWhere} />
          <ProfileField form={form} path={['form', 'footer']} label={text.footer} description={text.footerWhere} />
        </div>
      </Section>
      <Section title={text.region}>
        <div className={styles.fields}>
          <ProfileField form={form} path={['form', 'region', 'label']} label={text.regionLabel} />
          <ProfileField form={form} path={['form', 'region', 'prompt']} label={text.prompt} isOptional />
          <ProfileLines
            form={form}
            path={['form', 'region', 'boxes']}
            label={text.boxes}
            description={text.boxesWhere}
            read={boxesOf}
            textOf={textOfBoxes}
            multiline
            mono
          />
          <ProfileField form={form} path={['form', 'region', 'otherLabel']} label={text.other} />
        </div>
      </Section>
      <Section title={text.fields}>
        <div className={styles.fields}>
          <p className={styles.lead}>{text.fieldsLead}</p>
          {FIELDS.map((from) => {
            const index = fields.findIndex((field) => labelOf([field], from) !== undefined);
            return (
              <TextField
                key={from}
                label={text.field[from]}
                description={text.fieldWhere}
                value={labelOf(fields, from) ?? ''}
                onChange={(typed) => form.set(['form', 'fields'], withLabel(fields, from, typed))}
                error={index < 0 ? undefined : flawAt(form.problems, ['form', 'fields', index])}
                isReadOnly={form.isReadOnly}
              />
            );
          })}
          {fields.length === 0 && <p className={styles.flaw}>{flawAt(form.problems, ['form', 'fields'])}</p>}
        </div>
      </Section>
    </div>
  );
}
