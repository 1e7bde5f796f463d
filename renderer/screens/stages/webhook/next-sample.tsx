import { useState } from 'react';
import { sampleMessage } from '../../../../shared/sms/webhook-sample.ts';
import { webhookScreenText } from '../../../../shared/text/webhook-screen.ts';
import { Card } from '../../../components/Card.tsx';
import { CodeBlock } from '../../../components/CodeBlock.tsx';
import { KeyValue } from '../../../components/KeyValue.tsx';
import { Section } from '../../../components/Section.tsx';
import styles from './webhook.module.css';

const { goes: text } = webhookScreenText;

interface NextSampleProps {
  readonly url: string;
  readonly number: string;
  readonly kept: keyof typeof text.keptIn;
  /** A sample is shown above already. */
  readonly wasSent: boolean;
}

/** What would go out, where to, and signed with what. */
export function NextSample({ url, number, kept, wasSent }: NextSampleProps) {
  const [now] = useState(() => Date.now());
  return (
    <Card>
      <Section title={text.title}>
        <KeyValue
          rows={[
            { label: text.to, value: url, mono: true, copy: url },
            { label: text.number, value: number, mono: true },
            { label: text.key, value: text.keptIn[kept] },
          ]}
        />
        {!wasSent && <CodeBlock label={text.body} text={JSON.stringify(sampleMessage(number, now), null, 2)} />}
        {kept === 'none' && <p className={styles.note}>{text.keyMissing}</p>}
      </Section>
    </Card>
  );
}
