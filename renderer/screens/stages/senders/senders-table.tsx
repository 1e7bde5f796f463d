import { useMemo } from 'react';
import type { ParameterTable } from '../../../../shared/parameters/parameter.ts';
import type { Sender } from '../../../../shared/sms/sender.ts';
import { sendersScreenText as text } from '../../../../shared/text/senders-screen.ts';
import { Button } from '../../../components/Button.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { Section } from '../../../components/Section.tsx';
import { TableEditor } from '../../../components/TableEditor.tsx';
import { cellProblems } from '../../../components/table-problems.ts';
import { withBetween } from '../settings/cells-between.ts';
import { rowsOf } from '../settings/form-values.ts';
import type { SettingsFormState } from '../settings/use-settings-form.ts';
import { withoutRow, withSenders } from './sender-rows.ts';

interface SendersTableProps {
  readonly fields: ParameterTable;
  readonly form: SettingsFormState;
  readonly senders: readonly Sender[];
  readonly onRow: (row: number) => void;
}

/** The rows as they are typed, and those that the numbers still ask for. */
export function SendersTable({ fields, form, senders, onRow }: SendersTableProps) {
  const parameter = fields.find(({ name }) => name === 'senders');
  const rows = rowsOf(form.values.senders);
  const problems = useMemo(
    () =>
      parameter === undefined
        ? new Map()
        : withBetween(parameter, cellProblems(parameter.columns ?? [], rows), form.between),
    [parameter, rows, form.between],
  );
  const others = withoutRow(senders, rows);
  if (parameter === undefined) return null;
  const { columns = [], label } = parameter;
  return (
    <Section title={text.table.title} aside={text.table.lead}>
      {others.length > 0 && (
        <Notice
          tone="neutral"
          title={text.suggest.title(others.length)}
          action={
            <Button onPress={() => form.take({ senders: withSenders(columns, rows, others) })}>
              {text.suggest.action(others.length)}
            </Button>
          }
        >
          {text.suggest.text}
        </Notice>
      )}
      <TableEditor
        label={label}
        columns={columns}
        rows={rows}
        onChange={(next) => form.take({ senders: next })}
        problems={problems}
        onRow={onRow}
      />
    </Section>
  );
}
