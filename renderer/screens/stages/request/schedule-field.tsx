import { useState } from 'react';
import { requestScreenText } from '../../../../shared/text/auvious-request-screen.ts';
import { inZone } from '../../../../shared/time/in-zone.ts';
import { isUtc } from '../../../../shared/time/utc.ts';
import { Button } from '../../../components/Button.tsx';
import { RadioField } from '../../../components/RadioField.tsx';
import styles from './request.module.css';
import type { RequestForm } from './request-form.ts';
import { asTyped, meantBy, type Pick, pickedTime, type TypedTime, typedIn } from './schedule.ts';
import { TimeNote } from './time-note.tsx';
import { TimeSide } from './time-side.tsx';
import { OWN_ZONE, ZoneField, zoneOf } from './zone-field.tsx';

const { schedule: text } = requestScreenText;
const NAME = 'callbackScheduledTime';
const PICKS: readonly Pick[] = ['hour', 'tomorrow', 'monday'];
const EMPTY: TypedTime = { date: '', time: '' };

type Side = 'customer' | 'own';

/** When the callback is made: at once, or at a time that is entered on the customer's clocks or on one's own. */
export function ScheduleField({ form }: { readonly form: RequestForm }) {
  const value = form.textOf(NAME);
  const [typed, setTyped] = useState<{ readonly side: Side; readonly at: TypedTime } | undefined>(() => {
    const at = typedIn(value);
    return at === undefined ? undefined : { side: 'customer', at };
  });
  const zones: Readonly<Record<Side, string>> = { customer: zoneOf(form), own: OWN_ZONE };
  const isWhole = isUtc(value);
  const meant = typed === undefined || isWhole ? undefined : meantBy(typed.at, zones[typed.side]);
  // Typed where clocks leave it out or have it twice, and then the zone was changed: it waits to be taken.
  const isPutElsewhere = meant?.is === 'one';
  const isExplained = meant !== undefined && !isPutElsewhere;

  const put = (utc: string): void => {
    setTyped(undefined);
    form.state.take({ [NAME]: utc });
  };
  const type = (side: Side, at: TypedTime): void => {
    setTyped({ side, at });
    const now = meantBy(at, zones[side]);
    form.state.change({ [NAME]: now.is === 'one' ? now.utc : asTyped(at) });
  };
  const shown = (side: Side): TypedTime => {
    if (typed?.side === side) return typed.at;
    return isWhole ? inZone(value, zones[side]) : EMPTY;
  };
  const sides: readonly Side[] = ['customer', 'own'];

  return (
    <div className={styles.stack}>
      <RadioField
        label={text.legend}
        options={[
          { id: 'soon', label: text.soon, description: text.soonText },
          { id: 'at', label: text.at, description: text.atText },
        ]}
        value={value === '' ? 'soon' : 'at'}
        onChange={(id) => put(id === 'soon' ? '' : pickedTime('hour', Date.now(), zones.customer))}
      />
      {value !== '' && (
        <>
          <ZoneField form={form} />
          <form
            className={styles.sides}
            onBlur={(event) => {
              // From date to time is no leaving yet.
              if (!event.currentTarget.contains(event.relatedTarget)) form.state.leave(NAME);
            }}
            onSubmit={form.onSubmit}
          >
            {sides.map((side) => (
              <TimeSide
                key={side}
                title={text[side]}
                zone={side === 'customer' && zones.customer === zones.own ? `${zones.own}, ${text.same}` : zones[side]}
                value={shown(side)}
                words={isWhole ? inZone(value, zones[side]).text : undefined}
                isWrong={
                  (typed === undefined || typed.side === side) &&
                  (form.errorOf(NAME) !== undefined || meant?.is === 'none')
                }
                onChange={(at) => type(side, at)}
              />
            ))}
          </form>
          <TimeNote
            meant={meant}
            zone={zones[typed?.side ?? 'customer']}
            // What is explained here better is not said twice.
            error={isExplained ? undefined : form.errorOf(NAME)}
            offer={isPutElsewhere ? meant.utc : isExplained ? undefined : form.offerOf(NAME)}
            written={isWhole || typed !== undefined ? undefined : value}
            onUse={put}
          />
          <div className={styles.picks}>
            <span className={styles.note}>{text.picks}</span>
            {PICKS.map((pick) => (
              <Button key={pick} onPress={() => put(pickedTime(pick, Date.now(), zones.customer))}>
                {text.pick[pick]}
              </Button>
            ))}
          </div>
        </>
      )}
      <p className={styles.sent}>
        <span>{text.sent}</span>
        <code>{value === '' ? text.nothingSent : isWhole ? value : '—'}</code>
      </p>
    </div>
  );
}
