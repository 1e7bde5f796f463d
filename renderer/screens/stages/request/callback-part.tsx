import type { EngagementView } from '../../../../shared/ipc/views.ts';
import { requestScreenText as text } from '../../../../shared/text/auvious-request-screen.ts';
import { Disclosure } from '../../../components/Disclosure.tsx';
import { Section } from '../../../components/Section.tsx';
import type { Place } from '../run/to-stage.ts';
import { TableField } from '../settings/table-field.tsx';
import { ChoiceField } from './choice-field.tsx';
import { ChoiceListField } from './choice-list-field.tsx';
import { NumbersField } from './numbers-field.tsx';
import { PlainFields } from './plain-fields.tsx';
import { QueueField } from './queue-field.tsx';
import styles from './request.module.css';
import type { RequestForm } from './request-form.ts';
import { REQUEST_VALUES } from './request-values.ts';
import { ScheduleField } from './schedule-field.tsx';

interface CallbackPartProps {
  readonly place: Place;
  readonly engagement: EngagementView;
  readonly form: RequestForm;
}

/** Whom to ring, when, by which queue, and what the agent is told. */
export function CallbackPart({ place, engagement, form }: CallbackPartProps) {
  const plain = (names: readonly string[]) => (
    <PlainFields engagement={engagement} runbook={place.runbook} form={form} names={names} />
  );
  const data = form.parameter('data');
  const hasRouting = REQUEST_VALUES.routing.some((name) => form.textOf(name) !== '');
  return (
    <>
      <Section title={text.customer}>
        <div className={styles.fields}>
          {plain(['callbackUserName'])}
          <NumbersField form={form} />
          {plain(['countryCode', 'validateCallbackNumbers'])}
        </div>
      </Section>
      <Section title={text.when}>
        <ScheduleField form={form} />
      </Section>
      <Section title={text.queue.title} aside={text.queue.lead}>
        <QueueField place={place} form={form} idName="queueId" nameName="queueName" label={text.queue.label} />
      </Section>
      <Disclosure title={text.routing.title} aside={text.routing.lead} level={2} isInitiallyOpen={hasRouting}>
        <div className={styles.fields}>
          <ChoiceListField place={place} form={form} name="skillIds" kind="skills" />
          <ChoiceField place={place} form={form} name="languageId" kind="languages" />
          <ChoiceListField place={place} form={form} name="preferredAgentIds" kind="agents" />
          {plain(['priority'])}
          <ChoiceField place={place} form={form} name="scriptId" kind="scripts" />
          <QueueField
            place={place}
            form={form}
            idName="routingQueueId"
            nameName="routingQueueName"
            label={text.routing.queue}
          />
        </div>
      </Disclosure>
      {data !== undefined && (
        <Section title={text.data.title} aside={text.data.lead}>
          <form className={styles.fields} onBlur={() => form.state.leave('data')} onSubmit={form.onSubmit}>
            <TableField parameter={data} form={form.state} />
          </form>
        </Section>
      )}
    </>
  );
}
