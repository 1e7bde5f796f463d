import type { ActionView } from '../../../../shared/ipc/views.ts';
import { planScreenText } from '../../../../shared/text/plan-screen.ts';
import { secretName } from '../../../../shared/text/secret-names.ts';
import { Card } from '../../../components/Card.tsx';
import { CopyButton } from '../../../components/CopyButton.tsx';
import { CopyValues } from '../../../components/CopyValues.tsx';
import type { KeyValueRow } from '../../../components/KeyValue.tsx';
import { keyedTexts } from '../../../components/keyed.ts';
import styles from './plan.module.css';

const { inspector: text } = planScreenText;

type Copied = NonNullable<ActionView['copy']>[number];

/** A secret is copied where it is asked for, not here: nobody needs it yet, and it may not exist. */
function copyRow({ label, value, secret }: Copied): KeyValueRow {
  return secret === undefined
    ? { label, value, copy: value, mono: true }
    : { label, value: text.hidden(secretName(secret)) };
}

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
          <CopyValues rows={copy.map(copyRow)} />
          {copy.some(({ secret }) => secret !== undefined) && <p className={styles.note}>{text.hiddenWhen}</p>}
        </Card>
      )}
      <p className={styles.note}>{readBack === true ? text.readBack : text.noReadBack}</p>
    </>
  );
}
