import { settingsText as text } from '../../../shared/text/settings-screen.ts';
import { LoadingState } from '../../components/LoadingState.tsx';
import { Page } from '../../components/Page.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { useAppState } from '../../stores/app-state.ts';
import { PlainFrame } from '../plain-frame.tsx';
import { FileSettings } from './file-settings.tsx';
import { Health } from './health.tsx';
import { LookSettings } from './look-settings.tsx';
import styles from './settings.module.css';

/** Theme, zoom, folders, and the state of what Groundwork relies on. */
export function Settings() {
  const { app, problem } = useAppState();
  return (
    <PlainFrame>
      <Page title={text.title} lead={text.lead}>
        {app === undefined ? (
          problem === undefined ? (
            <LoadingState />
          ) : (
            <ProblemNote problem={problem} />
          )
        ) : (
          <div className={styles.columns}>
            <LookSettings settings={app.settings} />
            <FileSettings app={app} />
            <Health />
          </div>
        )}
      </Page>
    </PlainFrame>
  );
}
