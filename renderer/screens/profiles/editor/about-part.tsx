import { profilesText } from '../../../../shared/text/profiles-screen.ts';
import { RadioField } from '../../../components/RadioField.tsx';
import { Section } from '../../../components/Section.tsx';
import { textAt } from '../draft.ts';
import { flawAt } from '../flaws.ts';
import type { ProfileForm } from '../use-profile-form.ts';
import styles from './editor.module.css';
import { ProfileField } from './profile-field.tsx';
import { linesOf, ProfileLines, textOfLines } from './profile-lines.tsx';

const { about: text } = profilesText;

/** What the profile is, where its facts come from, and the role and client that it makes. */
export function AboutPart({ form }: { readonly form: ProfileForm }) {
  return (
    <div className={styles.columns}>
      <Section title={text.profile}>
        <div className={styles.fields}>
          <ProfileField form={form} path={['title']} label={text.title} />
          <ProfileField form={form} path={['id']} label={text.id} description={text.idWhere} mono isFixed />
          <ProfileField form={form} path={['intro']} label={text.intro} description={text.introWhere} isOptional />
        </div>
      </Section>
      <Section title={text.guide}>
        <div className={styles.fields}>
          <ProfileField form={form} path={['vendor', 'name']} label={text.vendor} />
          <ProfileField
            form={form}
            path={['vendor', 'email']}
            label={text.email}
            description={text.emailWhere}
            isOptional
          />
          <ProfileField form={form} path={['source']} label={text.source} description={text.sourceWhere} />
          <ProfileField form={form} path={['version']} label={text.version} description={text.versionWhere} />
          <ProfileField form={form} path={['guideUrl']} label={text.guideUrl} mono isOptional />
          <ProfileField form={form} path={['guideDate']} label={text.guideDate} description={text.day} isOptional />
          <ProfileField form={form} path={['retrieved']} label={text.retrieved} description={text.day} isOptional />
        </div>
      </Section>
      <Section title={text.role}>
        <div className={styles.fields}>
          <ProfileField form={form} path={['role', 'name']} label={text.roleName} />
          <ProfileField form={form} path={['role', 'description']} label={text.roleDescription} />
        </div>
      </Section>
      <Section title={text.client}>
        <div className={styles.fields}>
          <ProfileField form={form} path={['client', 'name']} label={text.clientName} />
          <ProfileField
            form={form}
            path={['client', 'tokenDurationSeconds']}
            label={text.tokenDuration}
            description={text.tokenDurationWhere}
            type="number"
          />
          <RadioField
            label={text.divisions}
            options={text.divisionChoices}
            value={textAt(form.profile, ['client', 'divisions'])}
            onChange={(id) => form.set(['client', 'divisions'], id)}
            error={flawAt(form.problems, ['client', 'divisions'])}
            isDisabled={form.isReadOnly}
          />
          <ProfileLines
            form={form}
            path={['client', 'allowedIps']}
            label={text.allowedIps}
            description={text.allowedIpsWhere}
            read={linesOf}
            textOf={textOfLines}
            multiline
            mono
          />
        </div>
      </Section>
    </div>
  );
}
