import type { ActionView } from '../../../../shared/ipc/views.ts';
import { planScreenText } from '../../../../shared/text/plan-screen.ts';
import { Card } from '../../../components/Card.tsx';
import { CopyButton } from '../../../components/CopyButton.tsx';
import { KeyValue } from '../../../components/KeyValue.tsx';
import { keyedTexts } from '../../../components/keyed.ts';
import styles from './plan.module.css';

const { inspector: text } = planScreenText;

/** What a person does by hand: clicks in order, values to copy, and whether it can be checked. */
export function ManualDetails({ action: { clicks = [], copy = [], readBack } }: { readonly action: ActionView }) {
  return (
    <>
      <Card>
        <h3 className={styles.strong}>{text.clicks}</h3>
        <ol className={styles.clicks}>
          {keyedTexts(clicks).map(({ key, item }) => (
            <li key={key}>{item}</li>
          ))}
        </ol>
        <div>
          <CopyButton
            label={text.copyClicks}
            text={clicks.map((click, index) => `${index + 1}. ${click}`).join('\n')}
          />
        </div>
      </Card>
      {copy.length > 0 && (
        <Card>
          <h3 className={styles.strong}>{text.values}</h3>
          <KeyValue rows={copy.map(({ label, value }) => ({ label, value, copy: value, mono: true }))} />
        </Card>
      )}
      <p className={styles.note}>{readBack === true ? text.readBack : text.noReadBack}</p>
    </>
  );
}
