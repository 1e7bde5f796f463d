import { useState } from 'react';
import type { NumbersView } from '../../../../shared/ipc/views.ts';
import type { JsonObject } from '../../../../shared/json.ts';
import { numbersScreenText } from '../../../../shared/text/numbers-screen.ts';
import { Button } from '../../../components/Button.tsx';
import { KeyValue } from '../../../components/KeyValue.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { Section } from '../../../components/Section.tsx';
import { TextField } from '../../../components/TextField.tsx';
import type { Chosen } from './chosen.ts';
import styles from './numbers.module.css';

const { order: text } = numbersScreenText;

interface OrderProps {
  readonly chosen: Chosen;
  readonly saved: JsonObject;
  /** Orders that were answered before. */
  readonly orders: NumbersView['orders'];
  readonly isBusy: boolean;
  readonly onDrop: (number: string) => void;
  readonly onSave: (values: JsonObject) => void;
}

/** What the run would order, what goes with it, and what it means. */
export function Order({ chosen, saved, orders, isBusy, onDrop, onSave }: OrderProps) {
  const { orderNumber } = chosen;
  return (
    <>
      <Section title={text.title}>
        {orderNumber === '' ? (
          <p className={styles.note}>{text.none}</p>
        ) : (
          <>
            <KeyValue rows={[{ label: text.number, value: orderNumber, mono: true, copy: orderNumber }]} />
            <Notice tone="caution" title={text.cost}>
              {text.costText}
            </Notice>
            <OrderField name="comment" label={text.comment} where={text.commentWhere} saved={saved} onSave={onSave} />
            <OrderField name="emailAddress" label={text.email} where={text.emailWhere} saved={saved} onSave={onSave} />
            <div>
              <Button isDisabled={isBusy} onPress={() => onDrop(orderNumber)}>
                {text.drop}
              </Button>
            </div>
          </>
        )}
      </Section>
      {orders.length > 0 && (
        <Section title={text.made}>
          <KeyValue
            rows={orders.map(({ number, orderId }) => ({ label: number, value: orderId, mono: true, copy: orderId }))}
          />
        </Section>
      )}
    </>
  );
}

interface OrderFieldProps {
  readonly name: 'comment' | 'emailAddress';
  readonly label: string;
  readonly where: string;
  readonly saved: JsonObject;
  readonly onSave: (values: JsonObject) => void;
}

/** Saved when it is left. */
function OrderField({ name, label, where, saved, onSave }: OrderFieldProps) {
  const before = saved[name];
  const [value, setValue] = useState(typeof before === 'string' ? before : '');
  const [kept, setKept] = useState(value);
  const leave = (): void => {
    if (value === kept) return;
    setKept(value);
    onSave({ [name]: value.trim() });
  };
  return (
    <TextField
      label={label}
      description={where}
      value={value}
      onChange={setValue}
      onBlur={leave}
      {...(name === 'emailAddress' ? { type: 'email' as const } : {})}
    />
  );
}
