import type { EngagementView } from '../../../../shared/ipc/views.ts';
import { engagementText } from '../../../../shared/text/engagement-screen.ts';
import { secretName } from '../../../../shared/text/secret-names.ts';
import { Section } from '../../../components/Section.tsx';
import styles from './overview.module.css';

const { secrets: text } = engagementText;

/** Names and places of the secrets. */
export function Secrets({ secrets }: { readonly secrets: EngagementView['secrets'] }) {
  return (
    <Section title={text.title} aside={secrets.length > 0 ? text.lead : undefined}>
      {secrets.length === 0 ? (
        <p className={styles.none}>{text.none}</p>
      ) : (
        <div className={styles.frame}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{text.columns.name}</th>
                <th scope="col">{text.columns.kept}</th>
              </tr>
            </thead>
            <tbody>
              {secrets.map(({ name, keptIn }) => (
                <tr key={name}>
                  <th scope="row">{secretName(name)}</th>
                  <td>{text.kept[keptIn]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}
