import { useState } from 'react';
import type { AppState } from '../../../shared/ipc/views.ts';
import type { Problem } from '../../../shared/results/problem.ts';
import { settingsText as text } from '../../../shared/text/settings-screen.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../components/Button.tsx';
import { KeyValue } from '../../components/KeyValue.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { Section } from '../../components/Section.tsx';
import { TextField } from '../../components/TextField.tsx';
import { saveSettings } from '../../stores/app-state.ts';
import { announce } from '../../stores/live.ts';
import styles from './settings.module.css';

/** Where files go and where the data is. */
export function FileSettings({ app }: { readonly app: AppState }) {
  const [folder, setFolder] = useState(app.settings.exportFolder);
  const [problem, setProblem] = useState<Problem>();

  async function save(exportFolder: string): Promise<void> {
    if (exportFolder === app.settings.exportFolder) return setProblem(undefined);
    const found = await saveSettings({ exportFolder });
    setProblem(found);
    if (found === undefined) announce(text.saved);
  }

  async function choose(): Promise<void> {
    const answer = await call('folders.choose', {});
    if (!answer.ok) return setProblem(answer.problem);
    if (answer.reply.folder === undefined) return;
    setFolder(answer.reply.folder);
    await save(answer.reply.folder);
  }

  return (
    <Section title={text.files}>
      <div className={styles.fields}>
        <div className={styles.row}>
          <div className={styles.wide}>
            <TextField
              label={text.exportFolder}
              description={text.exportFolderNote}
              value={folder}
              onChange={setFolder}
              onBlur={() => void save(folder)}
              mono
              {...(problem === undefined ? {} : { error: `${problem.message} ${problem.fix}` })}
            />
          </div>
          {app.canChooseFolder && <Button onPress={() => void choose()}>{text.choose}</Button>}
        </div>
        {problem !== undefined && problem.field !== 'exportFolder' && <ProblemNote problem={problem} />}
        <div>
          <KeyValue rows={[{ label: text.dataFolder, value: app.dataFolder, mono: true, copy: app.dataFolder }]} />
          <p className={styles.note}>{text.dataNote}</p>
        </div>
      </div>
    </Section>
  );
}
