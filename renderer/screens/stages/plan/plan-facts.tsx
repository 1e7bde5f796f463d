import type { PlanView } from '../../../../shared/ipc/views.ts';
import { planScreenText } from '../../../../shared/text/plan-screen.ts';
import { CopyButton } from '../../../components/CopyButton.tsx';
import { KeyValue } from '../../../components/KeyValue.tsx';
import styles from './plan.module.css';

const { inspector: text } = planScreenText;
const MADE = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** The plan's digest, short to read and whole to copy; when it was made, and for what. */
export function PlanFacts({ plan: { digest, madeAt, target } }: { readonly plan: PlanView }) {
  const at = new Date(madeAt);
  const made = Number.isNaN(at.getTime()) ? madeAt : MADE.format(at);
  const short = (
    <span className={styles.digest}>
      <code>{`${digest.slice(0, 4)} ${digest.slice(4, 8)}`}</code>
      <CopyButton label={text.digest} text={digest} isIcon />
    </span>
  );
  return (
    <KeyValue
      rows={[
        ...(digest === '' ? [] : [{ label: text.plan, value: short }]),
        { label: text.made, value: made },
        { label: text.for, value: target },
      ]}
    />
  );
}
