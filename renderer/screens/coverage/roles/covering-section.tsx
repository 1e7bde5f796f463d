import { answersText } from '../../../../shared/text/coverage-answer-screen.ts';
import { Card } from '../../../components/Card.tsx';
import { Disclosure } from '../../../components/Disclosure.tsx';
import { Section } from '../../../components/Section.tsx';
import { rowNames } from '../parts/row-names.ts';
import { TextList } from '../parts/text-list.tsx';
import type { Report } from '../use-report.ts';
import styles from './roles.module.css';

const { roles: text } = answersText;

/** Few existing roles that cover as much as all of them, in the order of choosing. */
export function CoveringSection({ report }: { readonly report: Report }) {
  const { roles, uncovered, smallerMayExist } = report.covering;
  return (
    <Section title={uncovered.length === 0 ? text.set : text.setPartial}>
      {roles.length === 0 ? (
        <Card>{text.setNone}</Card>
      ) : (
        <>
          <ol className={styles.set}>
            {roles.map(({ role, adds }, index) => (
              <li key={role.id} className={styles.member}>
                <span className={styles.number}>{index + 1}</span>
                <div className={styles.words}>
                  <bdi className={styles.name}>{role.name}</bdi>
                  <Disclosure title={text.adds(adds.length, index === 0)}>
                    <TextList label={text.adds(adds.length, index === 0)} texts={rowNames(report, adds)} />
                  </Disclosure>
                </div>
              </li>
            ))}
          </ol>
          <p className={styles.note}>{smallerMayExist ? text.smaller : text.smallest}</p>
        </>
      )}
      {uncovered.length > 0 && (
        <Disclosure title={text.uncovered(uncovered.length)}>
          <TextList label={text.uncovered(uncovered.length)} texts={rowNames(report, uncovered)} />
        </Disclosure>
      )}
    </Section>
  );
}
