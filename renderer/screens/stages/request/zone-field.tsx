import { useState } from 'react';
import { requestScreenText } from '../../../../shared/text/auvious-request-screen.ts';
import { isTimeZone } from '../../../../shared/time/time-zone.ts';
import { ComboField } from '../../../components/ComboField.tsx';
import styles from './request.module.css';
import type { RequestForm } from './request-form.ts';

const { schedule: text } = requestScreenText;
const NAME = 'customerTimeZone';
const ZONES: readonly string[] = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];

/** The computer's own time zone. */
export const OWN_ZONE = new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The customer's time zone by its name; the computer's own while there is none. */
export function zoneOf(form: RequestForm): string {
  const zone = form.textOf(NAME).trim();
  return isTimeZone(zone) ? zone : OWN_ZONE;
}

/** The customer's time zone, found by city. */
export function ZoneField({ form }: { readonly form: RequestForm }) {
  // The whole list is offered until something is typed.
  const [isTyping, setTyping] = useState(false);
  const zone = form.textOf(NAME);
  const wanted = isTyping ? squeezed(zone) : '';
  return (
    <form className={styles.field} onBlur={() => form.state.leave(NAME)} onSubmit={form.onSubmit}>
      <ComboField
        label={text.zone}
        description={text.zoneText}
        error={form.errorOf(NAME)}
        text={zone}
        placeholder={OWN_ZONE}
        onText={(typed) => {
          setTyping(true);
          form.state.change({ [NAME]: typed });
        }}
        options={ZONES.filter((name) => squeezed(name).includes(wanted)).map((id) => ({ id, label: id }))}
        onPick={({ id }) => {
          setTyping(false);
          form.state.take({ [NAME]: id });
        }}
        empty={text.zoneNone}
      />
    </form>
  );
}

/** `new york` finds `America/New_York`. */
const squeezed = (text: string): string => text.toLowerCase().replace(/[\s_/-]+/g, '');
