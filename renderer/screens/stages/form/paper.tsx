import Square from 'lucide-react/icons/square';
import SquareCheck from 'lucide-react/icons/square-check';
import type { FormView } from '../../../../shared/ipc/views.ts';
import { formScreenText as text } from '../../../../shared/text/form-screen.ts';
import { Icon } from '../../../components/Icon.tsx';
import { cx } from '../../../theme/cx.ts';
import styles from './paper.module.css';
import { PaperTable } from './paper-table.tsx';

/** The form as its documents look: what is missing is marked, the secret is not in it. */
export function Paper({ form }: { readonly form: FormView }) {
  const { banner, title, intro, head, region, fields, tables, missing, notes, footer, journal } = form;
  const isMissing = (label: string): boolean => missing.includes(label);
  const isFilled = (label: string): boolean => fields.some((field) => field.label === label) || label === region?.label;
  const others = missing.filter((label) => !isFilled(label));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the page scrolls by keyboard from here; nothing else in it takes the focus
    <article className={styles.paper} aria-label={text.preview} tabIndex={0}>
      {banner !== undefined && <p className={styles.banner}>{banner}</p>}
      <h2 className={styles.title}>{title}</h2>
      {intro !== '' && <p className={styles.intro}>{intro}</p>}
      <dl className={styles.head}>
        {head.map(({ label, text: value }) => (
          <div key={label} className={styles.pair}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {region !== undefined && (
        <>
          <h3 className={styles.label}>{region.label}</h3>
          <p className={styles.prompt}>{region.prompt}</p>
          <ul className={styles.boxes}>
            {region.boxes.map(({ label, ticked }) => (
              <li key={label} className={cx(styles.box, ticked && styles.ticked)}>
                <Icon of={ticked ? SquareCheck : Square} size={15} />
                <span className="visually-hidden">{ticked ? text.ticked : text.notTicked}: </span>
                {label}
              </li>
            ))}
          </ul>
          {isMissing(region.label) && <p className={styles.gap}>{text.missingField}</p>}
        </>
      )}
      <dl className={styles.fields}>
        {fields.map(({ label, text: value, secret }) => (
          <div key={label} className={styles.field}>
            <dt>{label}</dt>
            <dd className={cx(isMissing(label) && styles.gap, secret && styles.secret)}>{value}</dd>
          </div>
        ))}
      </dl>
      {tables.map((table) => (
        <PaperTable key={table.title} table={table} />
      ))}
      {others.length > 0 && (
        <>
          <h3 className={styles.label}>{text.missing}</h3>
          <ul className={styles.notes}>
            {others.map((label) => (
              <li key={label} className={styles.gap}>
                {label}
              </li>
            ))}
          </ul>
        </>
      )}
      {notes.length > 0 && (
        <>
          <h3 className={styles.label}>{form.vendor.name === '' ? text.record.notes : text.notes}</h3>
          <ul className={styles.notes}>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      )}
      <p className={styles.footer}>{footer}</p>
      <p className={styles.journal}>{journal}</p>
    </article>
  );
}
