import type { ReactElement } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import { cx } from '../theme/cx.ts';
import styles from './Tooltip.module.css';

export interface TooltipProps {
  readonly text: string;
  /** Something that takes the focus: a kit or react-aria button. */
  readonly children: ReactElement;
}

/** A short hint on hover and focus. Never the only place where something is said. */
export function Tooltip({ text, children }: TooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {children}
      <AriaTooltip className={cx(styles.tooltip)} offset={6}>
        <span>{text}</span>
      </AriaTooltip>
    </TooltipTrigger>
  );
}
