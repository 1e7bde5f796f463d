import type { ActionView, PlanView, RunbookView } from '../../../../shared/ipc/views.ts';
import { planScreenText } from '../../../../shared/text/plan-screen.ts';
import { secretName } from '../../../../shared/text/secret-names.ts';
import { Card } from '../../../components/Card.tsx';
import { CodeBlock } from '../../../components/CodeBlock.tsx';
import { CopyButton } from '../../../components/CopyButton.tsx';
import { Disclosure } from '../../../components/Disclosure.tsx';
import { KeyValue } from '../../../components/KeyValue.tsx';
import { StepNotes } from '../step-notes.tsx';
import { jsonText } from './json-text.ts';
import { ManualDetails } from './manual-details.tsx';
import styles from './plan.module.css';
import { PlanFacts } from './plan-facts.tsx';
import { refsIn } from './refs.ts';
import { hasScript, scriptOf } from './script-of.ts';
import { SqlDetails } from './sql-details.tsx';

interface ActionInspectorProps {
  readonly action: ActionView;
  readonly number: number;
  readonly plan: PlanView;
  readonly runbook: Pick<RunbookView, 'steps'>;
}

const { inspector: text, ...words } = planScreenText;

/** The selected action, whole: what would be sent, where its secret goes, why it stands where it stands. */
export function ActionInspector({ action, number, plan, runbook }: ActionInspectorProps) {
  const { kind, body, headers, curl, yields, makes = [], until, atMostSeconds } = action;
  return (
    <>
      <h2 className={styles.title}>{text.title(number, action.stepTitle)}</h2>
      {kind === 'http' &&
        (body === undefined ? <Card>{text.noBody}</Card> : <CodeBlock label={text.body} text={jsonText(body)} copy />)}
      {headers !== undefined && (
        <CodeBlock
          label={text.headers}
          text={Object.entries(headers)
            .map(([name, value]) => `${name}: ${value}`)
            .join('\n')}
        />
      )}
      {kind === 'sql' && <SqlDetails action={action} />}
      {kind === 'manual' && <ManualDetails action={action} />}
      {kind === 'wait' && until !== undefined && (
        <KeyValue
          rows={[
            { label: text.until, value: until },
            ...(atMostSeconds === undefined ? [] : [{ label: text.longest, value: words.atMost(atMostSeconds) }]),
          ]}
        />
      )}
      {hasScript(plan) && (
        <div className={styles.copies}>
          {curl !== undefined && (
            <CopyButton label={text.curlWhat} text={curl}>
              {text.curl}
            </CopyButton>
          )}
          <CopyButton label={words.script.what} text={scriptOf(plan)}>
            {words.script.action}
          </CopyButton>
        </div>
      )}
      {makes.map(({ name, keptIn }) => (
        <Card key={name}>
          <h3 className={styles.strong}>{text.makes}</h3>
          <p>{text.makesText(secretName(name), keptIn)}</p>
        </Card>
      ))}
      {[...Map.groupBy(yields, ({ keptIn }) => keptIn)].map(([place, secrets]) => (
        <Card key={place}>
          <h3 className={styles.strong}>{text.secret}</h3>
          <p>
            {text.secretText(
              secrets.map(({ name }) => secretName(name)),
              place,
            )}
          </p>
        </Card>
      ))}
      <StepNotes step={runbook.steps.find(({ id }) => id === action.step)} />
      <Disclosure title={text.order}>
        <div className={styles.order}>
          <p>{kind === 'wait' ? text.waits : text.orderText}</p>
          {refsIn(action).length > 0 && <p>{text.refs(refsIn(action).join(', '))}</p>}
          {action.notYetForSeconds !== undefined && <p>{text.notYet(text.notYetTime(action.notYetForSeconds))}</p>}
        </div>
      </Disclosure>
      <PlanFacts plan={plan} />
    </>
  );
}
