import { useState } from 'react';
import type { RunSummary } from '../../../../shared/ipc/views.ts';
import { engagementText } from '../../../../shared/text/engagement-screen.ts';
import { Badge, type Tone } from '../../../components/Badge.tsx';
import { Button } from '../../../components/Button.tsx';
import { Section } from '../../../components/Section.tsx';
import { exactTime } from '../../home/ago.ts';
import { AgoTime } from '../../home/ago-time.tsx';
import styles from './overview.module.css';

interface RunsProps {
  /** Latest first. */
  readonly runs: readonly RunSummary[];
  /** What is being done now: the latest run is the one. */
  readonly running: RunSummary['purpose'] | undefined;
  readonly onJournal: (run: RunSummary) => void;
}

const TONE: Readonly<Record<RunSummary['result'], Tone>> = {
  done: 'good',
  attention: 'caution',
  failed: 'bad',
  stopped: 'neutral',
};

const FEW = 10;

const { runs: text } = engagementText;

/** What was run, how it ended, and its journal. */
export function Runs({ runs, running, onJournal }: RunsProps) {
  const [isAll, setAll] = useState(false);
  const [latest] = runs;
  const now = running !== undefined && latest?.purpose === running ? latest : undefined;
  const shown = isAll ? runs : runs.slice(0, FEW);
  return (
    <Section title={text.title} aside={runs.length > 0 ? text.lead : undefined}>
      {runs.length === 0 ? (
        <p className={styles.none}>{text.none}</p>
      ) : (
        <div className={styles.frame}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{text.columns.at}</th>
                <th scope="col">{text.columns.what}</th>
                <th scope="col">{text.columns.purpose}</th>
                <th scope="col">{text.columns.result}</th>
                <th scope="col">
                  <span className="visually-hidden">{text.columns.journal}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((run) => (
                <tr key={run.id}>
                  <td>
                    <AgoTime at={run.at} />
                  </td>
                  <td>{run.title}</td>
                  <td>{text.purpose[run.purpose]}</td>
                  <td>
                    {run.id === now?.id ? (
                      <Badge tone="accent">{text.running}</Badge>
                    ) : (
                      <Badge tone={run.interrupted ? 'caution' : TONE[run.result]}>
                        {run.interrupted ? text.interrupted : text.result[run.result]}
                      </Badge>
                    )}
                    {run.problem !== undefined && <span className={styles.problem}>{run.problem.message}</span>}
                  </td>
                  <td className={styles.last}>
                    <Button variant="quiet" onPress={() => onJournal(run)}>
                      {text.journal}
                      <span className="visually-hidden">{`: ${text.purpose[run.purpose]}, ${exactTime(run.at)}`}</span>
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {runs.length > FEW && !isAll && (
        <div>
          <Button variant="quiet" onPress={() => setAll(true)}>
            {text.showAll(runs.length)}
          </Button>
        </div>
      )}
    </Section>
  );
}
