import { useState } from 'react';
import type { Detection } from '../../../../shared/regions/detect.ts';
import type { Problem } from '../../../../shared/results/problem.ts';
import { regionText } from '../../../../shared/text/region-screen.ts';
import { Badge } from '../../../components/Badge.tsx';
import { Card } from '../../../components/Card.tsx';
import { KeyValue } from '../../../components/KeyValue.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import styles from './region.module.css';

interface RegionFactsProps {
  readonly detection: Detection;
  /** Origin of an address on this computer. */
  readonly here: string | undefined;
  readonly isEmpty: boolean;
  /** In practice the real pages behind an address are none of it. */
  readonly isPractice: boolean;
}

/** Everything that follows from the region. */
export function RegionFacts({ detection: { region, org }, here, isEmpty, isPractice }: RegionFactsProps) {
  const [problem, setProblem] = useState<Problem | undefined>(undefined);
  if (here !== undefined) {
    return (
      <>
        <div>
          <Badge tone="good">{regionText.recognised}</Badge>
        </div>
        <h2 className={styles.name}>{regionText.thisComputer}</h2>
        <p className={styles.reason}>{regionText.thisComputerWhy}</p>
        <KeyValue rows={[{ label: regionText.login, value: here, mono: true, copy: here }]} />
      </>
    );
  }
  if (region === null) {
    return (
      <>
        <div>
          <Badge tone={isEmpty ? 'neutral' : 'caution'}>
            {isEmpty ? regionText.nothingYet : regionText.notRecognised}
          </Badge>
        </div>
        <p className={styles.reason}>{regionText.nothingYetWhy}</p>
      </>
    );
  }
  return (
    <>
      <div>
        <Badge tone="good">{regionText.recognised}</Badge>
      </div>
      <h2 className={styles.name}>{region.name}</h2>
      {org !== undefined && (
        <Card>
          <KeyValue rows={[{ label: regionText.organization, value: org, mono: true }]} />
          <p className={styles.reason}>{regionText.organizationWhy}</p>
        </Card>
      )}
      <KeyValue
        rows={[
          { label: regionText.login, value: region.loginHost, mono: true, copy: region.loginHost },
          { label: regionText.api, value: region.apiHost, mono: true, copy: region.apiHost },
          { label: regionText.apps, value: region.appsHost, mono: true, copy: region.appsHost },
          { label: regionText.aws, value: region.awsRegion, mono: true },
          { label: regionText.code, value: region.code ?? regionText.none, mono: true },
        ]}
      />
      {!isPractice && (
        <div>
          <LinkButton url={`https://${region.appsHost}/`} onProblem={setProblem}>
            {regionText.openApps}
          </LinkButton>
        </div>
      )}
      {problem !== undefined && <ProblemNote problem={problem} />}
      {region.fedramp === true && <Notice tone="caution">{regionText.government}</Notice>}
    </>
  );
}
