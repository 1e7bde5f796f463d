import { useId } from 'react';
import type { FormView } from '../../../../shared/ipc/views.ts';
import { formScreenText as text } from '../../../../shared/text/form-screen.ts';
import styles from './paper.module.css';

/** A table of the form under its title; wide ones scroll in themselves, by keyboard too. */
export function PaperTable({ table }: { readonly table: FormView['tables'][number] }) {
  const { title, head, rows } = table;
  const id = useId();
  return (
    <>
      <h3 className={styles.label} id={id}>
        {title}
      </h3>
      {rows.length === 0 ? (
        <p className={styles.prompt}>{text.noRows}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways where it is wider than the page
        <section className={styles.scroll} aria-labelledby={id} tabIndex={0}>
          <table className={styles.table}>
            <thead>
              <tr>
                {head.map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((cells, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows have no id, and never change their order
                <tr key={place}>
                  {head.map((name, column) => (
                    <td key={name}>{cells[column]}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}
