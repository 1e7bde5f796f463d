import type { RunState, RunSummary } from '../../../../shared/ipc/views.ts';
import { runScreenText } from '../../../../shared/text/run-screen.ts';
import type { Tone } from '../../../components/Badge.tsx';
import { Card } from '../../../components/Card.tsx';
import { KeyValue } from '../../../components/KeyValue.tsx';
import { keyedTexts } from '../../../components/keyed.ts';
import { Notice } from '../../../components/Notice.tsx';
import { Section } from '../../../components/Section.tsx';
import { exactTime } from '../../home/ago.ts';
import type { NextAction } from './next-of.ts';
import styles from './run.module.css';

const { outcome: text, next: nextText, rowsGranted, rows: rowsText } = runScreenText;

const TONE: Readonly<Record<RunSummary['result'], Tone>> = {
  done: 'good',
  attention: 'caution',
  failed: 'bad',
  stopped: 'neutral',
};

interface OutcomeProps {
  readonly state: RunState;
  readonly past: RunSummary | undefined;
  readonly next: NextAction;
}

/** How a run ended, in words: what happened, what to do about it, what stays, and the journal's head. */
export function Outcome({ state, past, next }: OutcomeProps) {
  const { outcome, findings, rows } = state;
  if (outcome === undefined) return null;
  const { result, problem, warnings, cannotUndo, journalHead } = outcome;
  const granted = findings.filter(({ finding }) => finding === 'granted').length;
  const facts = [
    ...(rows > 0 && findings.some(isAnswered) ? [{ label: rowsText, value: rowsGranted(granted, rows) }] : []),
    ...(journalHead === undefined || journalHead === ''
      ? []
      : [{ label: text.head, value: journalHead, mono: true, copy: journalHead }]),
  ];
  return (
    <>
      <Notice tone={TONE[result]} title={past?.interrupted === true ? text.interrupted : text.title[result]}>
        {problem === undefined ? (
          <p>{wordsOf(state)}</p>
        ) : (
          <>
            <p>{problem.message}</p>
            <p>{problem.fix}</p>
          </>
        )}
        {next === 'reset' && <p>{nextText.resetWhy}</p>}
        {next === 'resume-run' && <p>{nextText.resumeAfterReset}</p>}
        {past !== undefined && <p className={styles.hint}>{text.at(exactTime(past.at))}</p>}
      </Notice>
      {warnings.map((warning) => (
        <Notice key={`${warning.code} ${warning.message}`} tone="caution" title={warning.message}>
          {warning.fix}
        </Notice>
      ))}
      {cannotUndo.length > 0 && (
        <Card>
          <Section title={text.cannotUndo}>
            <ul className={styles.left}>
              {keyedTexts(cannotUndo).map(({ key, item }) => (
                <li key={key}>{item}</li>
              ))}
            </ul>
          </Section>
        </Card>
      )}
      {facts.length > 0 && (
        <Card>
          <KeyValue rows={facts} />
        </Card>
      )}
    </>
  );
}

/** Somebody was asked, and answered. */
function isAnswered({ finding }: RunState['findings'][number]): boolean {
  return finding !== 'unchecked' && finding !== 'not-offered';
}

/** What the result means when no problem says it. */
function wordsOf({ purpose, outcome, steps, rows }: RunState): string {
  if (outcome?.result === 'done') {
    if (purpose === 'undo' && outcome.cannotUndo.length > 0) return text.undoneInPart;
    const isProved = purpose !== 'rotate' || steps.some(({ id }) => id === 'validate');
    if (purpose === 'run' && rows === 0) return text.runWithoutRows;
    return isProved ? text.text[purpose] : text.resetOnly;
  }
  if (outcome?.result !== 'attention') return text.kept;
  const left = steps.filter(({ status }) => status === 'open');
  const open = left.map(({ title }) => title);
  if (left.some(({ actor }) => actor !== 'manual')) return text.open(open.join(', '));
  return open.length === 0
    ? text.attention
    : purpose === 'rotate'
      ? text.byHandOnly(open.join(', '))
      : text.byHand(open.join(', '));
}
