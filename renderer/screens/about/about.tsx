import { aboutText as text } from '../../../shared/text/about-screen.ts';
import { Kbd } from '../../components/Kbd.tsx';
import { KeyValue } from '../../components/KeyValue.tsx';
import { Page } from '../../components/Page.tsx';
import { Section } from '../../components/Section.tsx';
import { useAppState } from '../../stores/app-state.ts';
import { PlainFrame } from '../plain-frame.tsx';
import styles from './about.module.css';

/** What this is, which version, what it promises, and its keys. */
export function About() {
  const { app } = useAppState();
  return (
    <PlainFrame>
      <Page title={text.title} lead={text.lead}>
        <div className={styles.columns}>
          <KeyValue
            rows={[
              { label: text.version, value: app?.version ?? '…', mono: true },
              { label: text.shell, value: app === undefined ? '…' : text.shells[app.shell] },
            ]}
          />
          <Section title={text.promises}>
            <ul className={styles.list}>
              {text.list.map((promise) => (
                <li key={promise}>{promise}</li>
              ))}
            </ul>
          </Section>
          <Section title={text.keys}>
            <dl className={styles.keys}>
              {text.shortcuts.map(({ keys, does }) => (
                <div key={does} style={{ display: 'contents' }}>
                  <dt>
                    {keys.map((key) => (
                      <Kbd key={key}>{key}</Kbd>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </Section>
        </div>
      </Page>
    </PlainFrame>
  );
}
