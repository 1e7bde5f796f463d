import Plus from 'lucide-react/icons/plus';
import X from 'lucide-react/icons/x';
import { isE164 } from '../../../../shared/phone/e164.ts';
import { internationalForm } from '../../../../shared/phone/international.ts';
import { requestScreenText } from '../../../../shared/text/auvious-request-screen.ts';
import { Button } from '../../../components/Button.tsx';
import { IconButton } from '../../../components/IconButton.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { announce } from '../../../stores/live.ts';
import { withPasted } from './pasted-numbers.ts';
import styles from './request.module.css';
import type { RequestForm } from './request-form.ts';

const { numbers: text } = requestScreenText;
const NAME = 'callbackNumbers';

/** The customer's numbers, one a line; where a number is plain, its international form is offered. */
export function NumbersField({ form }: { readonly form: RequestForm }) {
  const rows = form.textOf(NAME).split('\n');
  const error = form.errorOf(NAME);
  const country = form.textOf('countryCode').trim();
  const isOdd = (number: string): boolean => number.trim() !== '' && !isE164(number.trim());
  const put = (next: readonly string[]): void => form.state.change({ [NAME]: next.join('\n') });
  const take = (next: readonly string[]): void => form.state.take({ [NAME]: next.join('\n') });
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{text.legend}</legend>
      <p className={styles.note}>{text.lead}</p>
      <form className={styles.stack} onBlur={() => form.state.leave(NAME)} onSubmit={form.onSubmit}>
        {rows.map((number, at) => {
          const better = isOdd(number) ? internationalForm(number, country === '' ? undefined : country) : undefined;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a number is told from the others by its place only
            <div key={at} className={styles.number}>
              <TextField
                label={text.number(at + 1)}
                type="tel"
                mono
                value={number}
                onChange={(next) => put(rows.with(at, next))}
                error={error !== undefined && isOdd(number) ? text.wrong : undefined}
                onPasteText={(pasted) => {
                  const filled = withPasted(rows, at, pasted);
                  if (filled === undefined) return false;
                  take(filled.rows);
                  announce(text.pasted(filled.count));
                  return true;
                }}
              />
              {better !== undefined && <Button onPress={() => take(rows.with(at, better))}>{text.use(better)}</Button>}
              {rows.length > 1 && (
                <IconButton label={text.remove(at + 1)} icon={X} onPress={() => take(rows.toSpliced(at, 1))} />
              )}
            </div>
          );
        })}
      </form>
      {error !== undefined && !rows.some(isOdd) && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
      <div>
        <Button icon={Plus} onPress={() => put([...rows, ''])}>
          {text.add}
        </Button>
      </div>
    </fieldset>
  );
}
