import type { Checklist } from '../../../../shared/ipc/views.ts';
import { permissionsText as text } from '../../../../shared/text/permissions-screen.ts';
import { Badge } from '../../../components/Badge.tsx';
import { Card } from '../../../components/Card.tsx';
import { CopyButton } from '../../../components/CopyButton.tsx';
import { FindingBadge } from '../../../components/FindingBadge.tsx';
import { Mono } from '../../../components/Mono.tsx';
import { Notice } from '../../../components/Notice.tsx';
import type { StageProps } from '../stage-props.ts';
import { asText } from './as-text.ts';
import { ChoosePermission } from './choose-permission.tsx';
import { CloseGap } from './close-gap.tsx';
import type { Line } from './lines.ts';
import styles from './permissions.module.css';
import { ProofFacts } from './proof-facts.tsx';

interface RowInspectorProps extends Pick<StageProps, 'engagement' | 'runbook'> {
  readonly line: Line;
  readonly checklist: Checklist | undefined;
  /** What the row stands for was changed. */
  readonly onChosen: () => void;
}

/** The selected row: what was found, why, by what, how proved, what to do. */
export function RowInspector({ line, checklist, engagement, runbook, onChosen }: RowInspectorProps) {
  const { row, finding, proof } = line;
  const policies = finding === undefined || finding.permissions.length === 0 ? [row.policy] : finding.permissions;
  return (
    <>
      <div className={styles.about}>
        <div className={styles.badge}>
          {finding === undefined ? (
            <Badge tone="neutral">{text.checking}</Badge>
          ) : (
            <FindingBadge finding={finding.finding} />
          )}
          <CopyButton label={text.copyRowWhat(row.row)} text={asText([line])} isIcon />
        </div>
        <h2 className={styles.title}>{`${row.type} › ${row.name} › ${row.level}`}</h2>
        {policies.map((policy) => (
          <Mono key={policy}>{policy}</Mono>
        ))}
      </div>
      {row.purpose !== '' && <Card>{row.purpose}</Card>}
      {row.mandatory !== undefined && (
        <Notice tone="accent" title={text.mandatory}>
          “{row.mandatory}”
        </Notice>
      )}
      {row.note !== undefined && <p className={styles.note}>{row.note}</p>}
      {finding !== undefined && <ProofFacts finding={finding} proof={proof} checkedAt={checklist?.checkedAt} />}
      {proof !== undefined && (proof.options.length > 1 || proof.chosen !== undefined) && (
        <ChoosePermission
          key={row.row}
          engagement={engagement.id}
          runbook={runbook.id}
          proof={proof}
          onChosen={onChosen}
        />
      )}
      {finding !== undefined && <CloseGap row={row} finding={finding} of={checklist?.of ?? 'you'} />}
    </>
  );
}
