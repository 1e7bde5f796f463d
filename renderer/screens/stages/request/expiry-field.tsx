import { useState } from 'react';
import { DEFAULT_EXPIRATION_SECONDS, expiresAt } from '../../../../shared/auvious/expiry.ts';
import { requestScreenText } from '../../../../shared/text/auvious-request-screen.ts';
import { inZone } from '../../../../shared/time/in-zone.ts';
import { isUtc } from '../../../../shared/time/utc.ts';
import { Button } from '../../../components/Button.tsx';
import { SegmentedFilter } from '../../../components/SegmentedFilter.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { type ExpiryUnit, inUnit, toSeconds, unitOf } from './expiry.ts';
import styles from './request.module.css';
import type { RequestForm } from './request-form.ts';
import { zoneOf } from './zone-field.tsx';

const { expiry: text } = requestScreenText;
const NAME = 'ticketExpirationSeconds';
const HOURS: readonly number[] = [1, 4, 24, 72];

/** How long the links are good, in hours or seconds. */
export function ExpiryField({ form, isCallback }: { readonly form: RequestForm; readonly isCallback: boolean }) {
  const seconds = form.textOf(NAME);
  const [unit, setUnit] = useState<ExpiryUnit>(() => unitOf(seconds));
  // What is no span yet stays in the field as it was typed.
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const type = (next: string): void => {
    const now = toSeconds(next, unit);
    setTyped(unit === 'hours' ? next : undefined);
    form.state.change({ [NAME]: now ?? next });
  };
  const put = (next: string): void => {
    setTyped(undefined);
    form.state.take({ [NAME]: next });
  };
  const shown = typed ?? inUnit(seconds, unit);
  const isOdd = toSeconds(shown, unit) === undefined;
  const until = isCallback ? untilOf(form, seconds) : undefined;
  return (
    <div className={styles.stack}>
      <form
        className={styles.span}
        onBlur={() => {
          if (!isOdd) setTyped(undefined);
          form.state.leave(NAME);
        }}
        onSubmit={form.onSubmit}
      >
        <TextField
          label={text.label}
          description={`${isCallback ? text.callback : text.room} ${text.usual}`}
          type="number"
          value={shown}
          onChange={type}
          error={isOdd && form.errorOf(NAME) !== undefined ? text.odd : form.errorOf(NAME)}
        />
        <div className={styles.unit}>
          <SegmentedFilter
            label={text.unit}
            options={[
              { id: 'hours', label: text.hours },
              { id: 'seconds', label: text.seconds },
            ]}
            value={unit}
            onChange={(id) => {
              setTyped(undefined);
              setUnit(id === 'seconds' ? 'seconds' : 'hours');
            }}
          />
        </div>
      </form>
      <div className={styles.picks}>
        <span className={styles.note}>{text.picks}</span>
        {HOURS.map((hours) => (
          <Button key={hours} onPress={() => put(String(hours * 3600))}>
            {text.pick(hours)}
          </Button>
        ))}
      </div>
      {until !== undefined && <p className={styles.note}>{text.until(until)}</p>}
    </div>
  );
}

/** When the links end, on the customer's clocks; undefined while that is not known. */
function untilOf(form: RequestForm, seconds: string): string | undefined {
  const scheduledTime = form.textOf('callbackScheduledTime');
  const expirationSeconds = seconds === '' ? DEFAULT_EXPIRATION_SECONDS : Number(seconds);
  const isSpan = Number.isInteger(expirationSeconds) && expirationSeconds > 0 && expirationSeconds < 2 ** 31;
  if (!isUtc(scheduledTime) || !isSpan) return undefined;
  return inZone(expiresAt({ createdAt: scheduledTime, scheduledTime, expirationSeconds }), zoneOf(form)).text;
}
