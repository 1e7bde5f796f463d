import type { Checklist } from '../../../../shared/ipc/views.ts';
import { permissionsText as text } from '../../../../shared/text/permissions-screen.ts';
import { Card } from '../../../components/Card.tsx';
import { CopyButton } from '../../../components/CopyButton.tsx';
import { keyedTexts } from '../../../components/keyed.ts';
import { type FindingView, isGap, type RowView } from './lines.ts';
import styles from './permissions.module.css';

interface CloseGapProps {
  readonly row: RowView;
  readonly finding: FindingView;
  readonly of: Checklist['of'];
}

/** What to do about a row that is not granted: the plan does it, and the clicks for whoever does it by hand. */
export function CloseGap({ row, finding, of }: CloseGapProps) {
  if (finding.finding === 'granted') return null;
  if (finding.finding === 'not-offered') return <Card>{text.notOffered}</Card>;
  const isOpen = isGap(finding.finding);
  return (
    <Card>
      <h3 className={styles.strong}>{isOpen ? text.close.title : text.close.look}</h3>
      <p>{isOpen ? text.close[of] : text.close.onlyLook}</p>
      {row.clicks.length > 0 && (
        <>
          <ol className={styles.clicks}>
            {keyedTexts(row.clicks).map(({ key, item }) => (
              <li key={key}>{item}</li>
            ))}
          </ol>
          <div>
            <CopyButton
              label={text.close.copy}
              text={row.clicks.map((click, index) => `${index + 1}. ${click}`).join('\n')}
            />
          </div>
        </>
      )}
    </Card>
  );
}
