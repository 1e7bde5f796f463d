import { useState } from 'react';
import type { RequestOf } from '../../../../shared/ipc/contract.ts';
import { answersText } from '../../../../shared/text/coverage-answer-screen.ts';
import { call } from '../../../bridge.ts';
import { CheckField } from '../../../components/CheckField.tsx';
import styles from './parts.module.css';
import { SaveDialog } from './save-dialog.tsx';
import { useSaving } from './use-saving.ts';

const { export: text } = answersText;

type Format = RequestOf<'coverage.export'>['formats'][number];
const FORMATS = Object.keys(text.format) as readonly Format[];

/** The answer in one or several forms, into a folder. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const [formats, setFormats] = useState<readonly Format[]>(['pdf']);
  const [isAsked, setAsked] = useState(false);
  const saving = useSaving(async (folder) => {
    const answer = await call('coverage.export', { folder, formats: [...formats] });
    if (!answer.ok) return { files: [], problem: answer.problem };
    const { files, problems } = answer.reply;
    return { files, problem: problems[0] };
  });
  const save = async (): Promise<void> => {
    setAsked(true);
    if (formats.length > 0) await saving.save();
  };
  return (
    <SaveDialog
      title={text.title}
      lead={text.lead}
      saving={{ ...saving, save }}
      action={text.action}
      done={text.done}
      onClose={onClose}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset does not take part in this layout */}
      <div role="group" aria-label={text.formats} className={styles.form}>
        <span className={styles.label}>{text.formats}</span>
        <div className={styles.checks}>
          {FORMATS.map((id) => (
            <CheckField
              key={id}
              label={text.format[id].label}
              description={text.format[id].text}
              value={formats.includes(id)}
              onChange={(isWanted) =>
                setFormats((now) => FORMATS.filter((each) => (each === id ? isWanted : now.includes(each))))
              }
            />
          ))}
        </div>
        {isAsked && formats.length === 0 && (
          <p className={styles.error} role="alert">
            {text.missing}
          </p>
        )}
      </div>
    </SaveDialog>
  );
}
