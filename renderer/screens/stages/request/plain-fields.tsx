import type { EngagementView } from '../../../../shared/ipc/views.ts';
import { originOf } from '../settings/origin.ts';
import { ParameterField } from '../settings/parameter-field.tsx';
import type { RequestForm } from './request-form.ts';

interface PlainFieldsProps {
  readonly engagement: EngagementView;
  readonly runbook: string;
  readonly form: RequestForm;
  readonly names: readonly string[];
}

/** Values as the page of details shows them, each a form of its own: Enter goes on from every one. */
export function PlainFields({ engagement, runbook, form, names }: PlainFieldsProps) {
  return names.map((name) => {
    const parameter = form.parameter(name);
    if (parameter === undefined) return null;
    return (
      <form key={name} onBlur={() => form.state.leave(name)} onSubmit={form.onSubmit}>
        <ParameterField parameter={parameter} form={form.state} origin={originOf(engagement, runbook, parameter)} />
      </form>
    );
  });
}
