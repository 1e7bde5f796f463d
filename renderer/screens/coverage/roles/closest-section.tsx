import { answersText } from '../../../../shared/text/coverage-answer-screen.ts';
import { Button } from '../../../components/Button.tsx';
import { Card } from '../../../components/Card.tsx';
import { CopyButton } from '../../../components/CopyButton.tsx';
import { Disclosure } from '../../../components/Disclosure.tsx';
import { Meter } from '../../../components/Meter.tsx';
import { Section } from '../../../components/Section.tsx';
import { go } from '../../../stores/navigation.ts';
import { closingBase } from '../closing/closing-base.ts';
import parts from '../parts/parts.module.css';
import { TextList } from '../parts/text-list.tsx';
import type { Report } from '../use-report.ts';
import styles from './roles.module.css';

const { roles: text } = answersText;

/** The one role that comes closest by itself: what it lacks, and what it grants besides. */
export function ClosestSection({ report }: { readonly report: Report }) {
  const { closest, rows } = report;
  if (closest === undefined) return null;
  const { role, covers, missing, beyond } = closest;
  const extend = (): void => {
    closingBase.setState({ role });
    go({ at: 'coverage', view: 'closing' });
  };
  return (
    <Section title={text.closest}>
      <Card>
        <bdi className={styles.name}>{role.name}</bdi>
        <Meter
          label={text.columns.covers}
          value={covers.length}
          max={rows.length}
          valueText={text.covers(covers.length, rows.length)}
          tone={covers.length === rows.length ? 'good' : 'accent'}
        />
        {missing.length === 0 ? (
          <p>{text.missing(0)}</p>
        ) : (
          <Disclosure title={text.missing(missing.length)} isInitiallyOpen={missing.length <= 8}>
            <TextList label={text.missing(missing.length)} texts={missing} mono />
          </Disclosure>
        )}
        {beyond.length === 0 ? (
          <p>{text.beyond(0)}</p>
        ) : (
          <Disclosure title={text.beyond(beyond.length)}>
            <TextList label={text.beyond(beyond.length)} texts={beyond} mono />
          </Disclosure>
        )}
        {missing.length > 0 && (
          <div className={parts.buttons}>
            <Button onPress={extend}>{text.extend}</Button>
            <CopyButton label={text.copy} text={missing.join('\n')} />
          </div>
        )}
      </Card>
    </Section>
  );
}
