import { profilesText } from '../../../../shared/text/profiles-screen.ts';
import { Button } from '../../../components/Button.tsx';
import { Card } from '../../../components/Card.tsx';
import { Section } from '../../../components/Section.tsx';
import { listAt } from '../draft.ts';
import { numbersOf, textOfNumbers } from '../rows.ts';
import type { ProfileForm } from '../use-profile-form.ts';
import styles from './editor.module.css';
import { ProfileField } from './profile-field.tsx';
import { ProfileLines } from './profile-lines.tsx';

const { groups: text } = profilesText;

/** Rows that the guide insists on, whether or not the organization uses the product. */
export function GroupsPart({ form }: { readonly form: ProfileForm }) {
  const groups = listAt(form.profile, ['mandatoryGroups']);
  return (
    <div className={styles.columns}>
      <p className={styles.lead}>{groups.length === 0 ? text.none : text.lead}</p>
      {groups.map((_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a group has no name; its place is what it is known by
        <Card key={index}>
          <Section title={text.group(index + 1)}>
            <div className={styles.fields}>
              <ProfileLines
                form={form}
                path={['mandatoryGroups', index, 'rows']}
                label={text.rows}
                description={text.rowsWhere}
                read={(typed) => [...numbersOf(typed)]}
                textOf={(value) => textOfNumbers(Array.isArray(value) ? value : [])}
              />
              <ProfileField
                form={form}
                path={['mandatoryGroups', index, 'note']}
                label={text.note}
                description={text.noteWhere}
              />
              <ProfileField form={form} path={['mandatoryGroups', index, 'source']} label={text.source} />
              {!form.isReadOnly && (
                <div>
                  <Button
                    onPress={() =>
                      form.set(
                        ['mandatoryGroups'],
                        groups.filter((__, each) => each !== index),
                      )
                    }
                  >
                    {text.remove(index + 1)}
                  </Button>
                </div>
              )}
            </div>
          </Section>
        </Card>
      ))}
      {!form.isReadOnly && (
        <div>
          <Button onPress={() => form.set(['mandatoryGroups'], [...groups, { rows: [], note: '', source: '' }])}>
            {text.add}
          </Button>
        </div>
      )}
    </div>
  );
}
