import { useState } from 'react';
import { planScreenText } from '../../../../shared/text/plan-screen.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { TextField } from '../../../components/TextField.tsx';
import styles from './plan.module.css';
import { accepted, type ToAccept, type Typed } from './to-accept.ts';

interface AcceptDialogProps {
  readonly wanted: readonly ToAccept[];
  readonly typed: Typed;
  readonly onType: (step: string, value: string) => void;
}

const { accept: text, cost } = planScreenText;

/** Several names to type: how many are right so far, and the list behind a button. */
export function AcceptDialog({ wanted, typed, onType }: AcceptDialogProps) {
  const [isOpen, setOpen] = useState(false);
  const done = Object.keys(accepted(wanted, typed)).length;
  return (
    <>
      <span>{text.several(done, wanted.length)}</span>
      <Button onPress={() => setOpen(true)}>{text.open}</Button>
      <Dialog
        title={text.title}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        footer={
          <Button variant="primary" onPress={() => setOpen(false)}>
            {text.close}
          </Button>
        }
      >
        <p>{text.lead}</p>
        {wanted.map((each, index) => (
          <div key={each.step} className={styles.each}>
            <p className={styles.strong}>{each.summary}</p>
            {each.count > 1 && <p className={styles.note}>{text.andMore(each.count - 1)}</p>}
            <p className={styles.caution}>{each.why ?? (each.cost === undefined ? '' : cost[each.cost])}</p>
            <TextField
              label={text.label(each.name)}
              value={typed[each.step] ?? ''}
              onChange={(value) => onType(each.step, value)}
              autoFocus={index === 0}
              mono
            />
          </div>
        ))}
      </Dialog>
    </>
  );
}
