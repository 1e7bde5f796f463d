import type { ActionView } from '../../../../shared/ipc/views.ts';
import { planScreenText } from '../../../../shared/text/plan-screen.ts';
import { Card } from '../../../components/Card.tsx';
import { CodeBlock } from '../../../components/CodeBlock.tsx';
import { CopyButton } from '../../../components/CopyButton.tsx';
import { Disclosure } from '../../../components/Disclosure.tsx';
import { keyed } from '../../../components/keyed.ts';
import { jsonText } from './json-text.ts';
import styles from './plan.module.css';
import { paramLines } from './sql-lines.ts';

const { inspector: text } = planScreenText;

/** A transaction: its statements with the values in their places, and what must hold for anything to be changed. */
export function SqlDetails({
  action: { table = '', statements = [], expects, psql },
}: {
  readonly action: ActionView;
}) {
  return (
    <>
      {keyed(statements, ({ text: statement }) => statement).map(({ key, item }, index) => (
        <section key={key} className={styles.statement}>
          {statements.length > 1 && <h3 className={styles.strong}>{text.statementOf(index + 1, statements.length)}</h3>}
          <CodeBlock label={text.statement} text={item.text} copy />
          {item.params.length > 0 && <CodeBlock label={text.params} text={paramLines(item.params)} />}
          <p className={styles.note}>{text.mustChange(item.rows)}</p>
        </section>
      ))}
      {expects !== undefined && (
        <Card>
          <h3 className={styles.strong}>{text.guard}</h3>
          <p>{text.guardText(table)}</p>
          <p>{expects.rows.length === 0 ? text.guardNothing : text.guardRows(expects.rows.length)}</p>
          {expects.rows.length > 0 && <CodeBlock label={text.guardFound} text={jsonText(expects.rows)} />}
          <Disclosure title={text.guardLook} level={4}>
            <div className={styles.statement}>
              <CodeBlock label={text.guardLook} text={expects.text} />
              {expects.params.length > 0 && <CodeBlock label={text.params} text={paramLines(expects.params)} />}
            </div>
          </Disclosure>
        </Card>
      )}
      {psql !== undefined && (
        <div className={styles.statement}>
          <div>
            <CopyButton label={text.psqlWhat} text={psql}>
              {text.psql}
            </CopyButton>
          </div>
          <p className={styles.note}>{text.psqlAsks}</p>
        </div>
      )}
    </>
  );
}
