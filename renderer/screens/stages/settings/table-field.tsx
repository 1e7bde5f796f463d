import { useMemo } from 'react';
import type { Parameter } from '../../../../shared/parameters/parameter.ts';
import { settingsStageText } from '../../../../shared/text/settings-stage-screen.ts';
import { TableEditor } from '../../../components/TableEditor.tsx';
import { cellProblems } from '../../../components/table-problems.ts';
import { withBetween } from './cells-between.ts';
import { rowsOf } from './form-values.ts';
import styles from './settings.module.css';
import type { SettingsFormState } from './use-settings-form.ts';

interface TableFieldProps {
  readonly parameter: Parameter;
  readonly form: SettingsFormState;
}

/** A table among the fields. What is wrong stands at its cell. */
export function TableField({ parameter, form }: TableFieldProps) {
  const { name, label, rule, whereToFind, columns = [] } = parameter;
  const rows = rowsOf(form.values[name]);
  const problems = useMemo(
    () => withBetween(parameter, cellProblems(columns, rows), form.between),
    [parameter, columns, rows, form.between],
  );
  const problem = form.problemFor(parameter);
  return (
    <fieldset className={styles.table}>
      <legend className={styles.legend}>{label}</legend>
      <p className={styles.description}>
        {rule} {settingsStageText.where} {whereToFind}
      </p>
      <TableEditor
        label={label}
        columns={columns}
        rows={rows}
        onChange={(next) => form.take({ [name]: next })}
        problems={problems}
      />
      {/* What is wrong with one cell is said under the table already. */}
      {problem !== undefined && problems.size === 0 && (
        <p className={styles.error} role="alert">
          {problem.message} {problem.fix}
        </p>
      )}
    </fieldset>
  );
}
