import type { WebhookChecked } from '../../../../shared/ipc/views.ts';
import { webhookScreenText as text } from '../../../../shared/text/webhook-screen.ts';
import type { Tone } from '../../../components/Badge.tsx';
import { Card } from '../../../components/Card.tsx';
import { CodeBlock } from '../../../components/CodeBlock.tsx';
import { CopyButton } from '../../../components/CopyButton.tsx';
import { KeyValue } from '../../../components/KeyValue.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { Section } from '../../../components/Section.tsx';
import { exactTime } from '../../home/ago.ts';

const TONE: Readonly<Record<WebhookChecked['result'], Tone>> = { ok: 'good', 'not-ok': 'bad', unchecked: 'caution' };

/** The verdict on a sample, what came back, and what was signed. */
export function CheckedSample({ checked }: { readonly checked: WebhookChecked }) {
  const { result, reason, at, status, durationMs, messageId, reply, signature, body, curl } = checked;
  return (
    <>
      <Notice tone={TONE[result]} title={text.verdict[result]}>
        <p>{reason ?? text.okText}</p>
        {result === 'unchecked' && <p>{text.uncheckedText}</p>}
      </Notice>
      <Card>
        <Section title={text.result.title}>
          <KeyValue
            rows={[
              { label: text.result.sent, value: exactTime(at) },
              { label: text.result.answered, value: text.result.status(status, durationMs) },
              {
                label: text.result.messageId,
                value: messageId ?? text.result.none,
                mono: messageId !== undefined,
                ...(messageId === undefined ? {} : { copy: messageId }),
              },
            ]}
          />
          {reply !== undefined && <CodeBlock label={text.result.reply} text={reply} copy />}
        </Section>
      </Card>
      <Card>
        <Section
          title={text.signed.title}
          aside={
            <CopyButton label={text.signed.curlWhat} text={curl}>
              {text.signed.curl}
            </CopyButton>
          }
        >
          <KeyValue rows={[{ label: text.signed.signature, value: signature, mono: true, copy: signature }]} />
          <CodeBlock label={text.signed.body} text={body} copy />
        </Section>
      </Card>
    </>
  );
}
