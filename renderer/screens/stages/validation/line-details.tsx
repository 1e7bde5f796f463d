import type { RunbookView } from '../../../../shared/ipc/views.ts';
import { validationText } from '../../../../shared/text/validation-screen.ts';
import { Card } from '../../../components/Card.tsx';
import { KeyValue, type KeyValueRow } from '../../../components/KeyValue.tsx';
import { Section } from '../../../components/Section.tsx';
import { StepNotes } from '../step-notes.tsx';
import type { ProofLine, ProofState } from './lines.ts';
import { StateBadge } from './state-badge.tsx';
import styles from './validation.module.css';

const { inspector: text } = validationText;

const WHAT_TO_DO: Readonly<Record<ProofState, string>> = {
  ok: text.fine,
  granted: text.fine,
  waiting: text.waiting,
  missing: text.missing,
  conditional: text.conditional,
  'not-offered': text.notOffered,
  unchecked: text.unchecked,
  'not-ok': text.notOk,
};

interface LineDetailsProps {
  readonly line: ProofLine | undefined;
  readonly runbook: RunbookView;
}

/** About one line: why, by what it is proved, what to do. */
export function LineDetails({ line, runbook }: LineDetailsProps) {
  if (line === undefined) return <p className={styles.hint}>{text.select}</p>;
  const { state, what, reason, proof, row, finding, check } = line;
  const about = runbook.steps.find(({ id }) => id === check?.step);
  const step = about?.title ?? check?.step;
  const facts: readonly KeyValueRow[] = [
    ...(finding === undefined
      ? []
      : [
          {
            label: text.policy,
            value: finding.permissions.join(', '),
            mono: true,
            copy: finding.permissions.join('\n'),
          },
        ]),
    ...(row === undefined ? [] : [{ label: text.level, value: `${row.type} › ${row.name} › ${row.level}` }]),
    ...(step === undefined ? [] : [{ label: text.step, value: step }]),
    ...(proof === '' ? [] : [{ label: text.by, value: proof }]),
  ];
  return (
    <>
      <div className={styles.chosen}>
        <h2 className={styles.title}>{row === undefined ? what : validationText.row(row.row)}</h2>
        <StateBadge state={state} />
      </div>
      {reason !== undefined && (
        <Section title={text.why} level={3}>
          <p className={styles.reason}>{reason}</p>
        </Section>
      )}
      {facts.length > 0 && <KeyValue rows={facts} />}
      {row?.mandatory !== undefined && (
        <Card>
          <Section title={text.mandatory} level={3}>
            <p>{row.mandatory}</p>
          </Section>
        </Card>
      )}
      <Section title={text.todo} level={3}>
        <p className={styles.reason}>{WHAT_TO_DO[state]}</p>
      </Section>
      <StepNotes step={about} />
    </>
  );
}
