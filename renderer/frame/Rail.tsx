import { type ReactNode, useId, useState } from 'react';
import { kitText } from '../../shared/text/kit.ts';
import type { IconSource } from '../components/Icon.tsx';
import type { Status } from '../components/StatusIcon.tsx';
import { cx } from '../theme/cx.ts';
import { Mark } from './Mark.tsx';
import styles from './Rail.module.css';
import { RailFooter, type RailFooterProps } from './RailFooter.tsx';
import { RailList } from './RailList.tsx';

export interface RailEngagement {
  readonly customer: string;
  /** Short name of the organization. */
  readonly org?: string | undefined;
  /** Name of the region as people say it. */
  readonly region?: string | undefined;
}

export interface RailItem {
  readonly id: string;
  readonly title: string;
  /** State of what it leads to. */
  readonly status?: Status | undefined;
  /** In the place of the state, for what has none. */
  readonly icon?: IconSource | undefined;
  /** A few letters at the right: a count, a date. */
  readonly aside?: string | undefined;
  readonly isDisabled?: boolean | undefined;
}

export interface RailProps extends RailFooterProps {
  readonly engagement?: RailEngagement | undefined;
  /** Leads to what is known about the engagement; its card is the button. */
  readonly onEngagement?: (() => void) | undefined;
  /** Buttons above the footer. */
  readonly tools?: ReactNode;
  /** Leads to the list of engagements; the mark is its button. */
  readonly onHome?: (() => void) | undefined;
  /** Name of the runbook or profile above the stages. */
  readonly title?: string | undefined;
  readonly stages?: readonly RailItem[] | undefined;
  /** Id of the stage, or other item, in sight. */
  readonly current?: string | undefined;
  readonly onStage?: ((id: string) => void) | undefined;
  /** Above the second list. */
  readonly otherTitle?: string | undefined;
  readonly otherRuns?: readonly RailItem[] | undefined;
  readonly onRun?: ((id: string) => void) | undefined;
}

/** Where am I, what is done, what waits. In a narrow window a strip that unfolds. */
export function Rail(props: RailProps) {
  const { engagement, title = kitText.rail.steps, stages = [], current, otherRuns = [] } = props;
  const { otherTitle = kitText.rail.otherRuns } = props;
  const [isUnfolded, setUnfolded] = useState(false);
  // Without steps there is nothing to fold away.
  const hasSteps = stages.length > 0 || otherRuns.length > 0;
  const id = useId();
  const here = [...stages, ...otherRuns].find((item) => item.id === current)?.title;
  const where = [engagement?.customer, here].filter(Boolean).join(' · ');
  const pick = (choose: ((id: string) => void) | undefined) => (picked: string) => {
    setUnfolded(false);
    choose?.(picked);
  };
  return (
    <header className={styles.rail}>
      <div className={styles.top}>
        <button type="button" className={styles.home} onClick={() => props.onHome?.()} title={kitText.rail.home}>
          <Mark />
          <span>{kitText.appName}</span>
        </button>
        <span className={styles.where} title={where}>
          {where}
        </span>
        {hasSteps && (
          <span className={styles.fold}>
            <button
              type="button"
              className={styles.toggle}
              aria-expanded={isUnfolded}
              aria-controls={id}
              onClick={() => setUnfolded(!isUnfolded)}
            >
              {isUnfolded ? kitText.rail.hideSteps : kitText.rail.showSteps}
            </button>
          </span>
        )}
      </div>
      <div id={id} className={cx(styles.content, (isUnfolded || !hasSteps) && styles.unfolded)}>
        {engagement !== undefined && (
          <button
            type="button"
            className={styles.card}
            disabled={props.onEngagement === undefined}
            onClick={() => pick(props.onEngagement)('')}
          >
            <strong className={styles.customer}>
              <bdi>{engagement.customer}</bdi>
            </strong>
            {engagement.org !== undefined && <bdi>{engagement.org}</bdi>}
            {engagement.region !== undefined && <span>{engagement.region}</span>}
          </button>
        )}
        {stages.length > 0 && <RailList title={title} items={stages} current={current} onPick={pick(props.onStage)} />}
        {otherRuns.length > 0 && (
          <RailList title={otherTitle} items={otherRuns} current={current} onPick={pick(props.onRun)} />
        )}
        {props.tools !== undefined && <div className={styles.tools}>{props.tools}</div>}
      </div>
      <RailFooter isPractice={props.isPractice} keychain={props.keychain} onSettings={props.onSettings} />
    </header>
  );
}
