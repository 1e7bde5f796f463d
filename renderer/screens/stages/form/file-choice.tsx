import { useState } from 'react';
import type { FormView } from '../../../../shared/ipc/views.ts';
import type { Problem } from '../../../../shared/results/problem.ts';
import { formScreenText as text } from '../../../../shared/text/form-screen.ts';
import { call } from '../../../bridge.ts';
import { Button } from '../../../components/Button.tsx';
import { CheckField } from '../../../components/CheckField.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { Section } from '../../../components/Section.tsx';
import { TextField } from '../../../components/TextField.tsx';
import styles from './form.module.css';
import type { UseExport } from './use-export.ts';
import { formatsOf, withFormat } from './wish.ts';

interface FileChoiceProps {
  readonly form: Pick<FormView, 'hasEvent'>;
  readonly files: UseExport;
  readonly canChooseFolder: boolean;
}

/** Which files, and where. */
export function FileChoice({ form, files, canChooseFolder }: FileChoiceProps) {
  const { wish, change, wrong, save } = files;
  const [problem, setProblem] = useState<Problem | undefined>(undefined);
  const choose = async (): Promise<void> => {
    const answer = await call('folders.choose', {});
    setProblem(answer.ok ? undefined : answer.problem);
    if (answer.ok && answer.reply.folder !== undefined) change({ folder: answer.reply.folder });
  };
  return (
    <Section title={text.files}>
      <fieldset className={styles.formats}>
        <legend className="visually-hidden">{text.formatGroup}</legend>
        {formatsOf(form).map((format) => (
          <CheckField
            key={format}
            label={text.formats[format]}
            value={wish.formats.includes(format)}
            onChange={(isChosen) => change({ formats: withFormat(wish.formats, format, isChosen) })}
          />
        ))}
      </fieldset>
      {wrong.formats !== undefined && (
        <p className={styles.wrong} role="alert">
          {wrong.formats}
        </p>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          label={text.folder}
          description={text.folderWhere}
          error={wrong.folder}
          value={wish.folder}
          onChange={(folder) => change({ folder })}
          mono
        />
      </form>
      {canChooseFolder && (
        <div>
          <Button onPress={() => void choose()}>{text.choose}</Button>
        </div>
      )}
      {problem !== undefined && <ProblemNote problem={problem} />}
    </Section>
  );
}
