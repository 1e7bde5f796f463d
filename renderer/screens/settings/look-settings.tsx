import { useState } from 'react';
import type { Settings } from '../../../shared/ipc/views.ts';
import type { Problem } from '../../../shared/results/problem.ts';
import { settingsText as text } from '../../../shared/text/settings-screen.ts';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { Section } from '../../components/Section.tsx';
import { SegmentedFilter } from '../../components/SegmentedFilter.tsx';
import { saveSettings } from '../../stores/app-state.ts';
import styles from './settings.module.css';

const THEMES = ['system', 'light', 'dark'] as const;
const ZOOMS = [1, 1.1, 1.2, 1.3, 1.5, 1.7, 2];

/** Theme and zoom; both are in force at once. */
export function LookSettings({ settings }: { readonly settings: Settings }) {
  const [problem, setProblem] = useState<Problem>();
  const save = (change: Partial<Settings>) => void saveSettings(change).then(setProblem);
  return (
    <Section title={text.looks}>
      <div className={styles.fields}>
        <div className={styles.field}>
          <span className={styles.label}>{text.theme}</span>
          <SegmentedFilter
            label={text.theme}
            options={THEMES.map((id) => ({ id, label: text.themes[id] }))}
            value={settings.theme}
            onChange={(id) => save({ theme: THEMES.find((theme) => theme === id) ?? 'system' })}
          />
        </div>
        <div className={styles.field}>
          <span className={styles.label}>{text.zoom}</span>
          <SegmentedFilter
            label={text.zoom}
            options={ZOOMS.map((factor) => ({ id: String(factor), label: text.percent(factor) }))}
            value={String(settings.zoom)}
            onChange={(id) => save({ zoom: Number(id) })}
          />
        </div>
        {problem !== undefined && <ProblemNote problem={problem} />}
      </div>
    </Section>
  );
}
