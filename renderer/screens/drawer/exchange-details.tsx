import type { Exchange } from '../../../shared/ipc/views.ts';
import { drawerText as text } from '../../../shared/text/drawer-screen.ts';
import { CodeBlock } from '../../components/CodeBlock.tsx';
import { CopyButton } from '../../components/CopyButton.tsx';
import { KeyValue } from '../../components/KeyValue.tsx';
import styles from './exchanges.module.css';
import { answerOf, readableBody, shortPath } from './readable.ts';

/** A request and its answer in full, masked, and the same request as a command. */
export function ExchangeDetails({ exchange }: { readonly exchange: Exchange }) {
  const { method, url, effect, durationMs, rows, request, reply, curl } = exchange;
  const what = `${method} ${shortPath(url)}`;
  return (
    <div className={styles.details}>
      <KeyValue
        rows={[
          { label: text.about.address, value: url, mono: true },
          { label: text.about.effect, value: text.effect[effect] },
          { label: text.about.took, value: text.took(durationMs) },
          { label: text.about.answer, value: answerOf(exchange), mono: true },
        ]}
      />
      <Body title={text.request} body={request} none={text.noRequest} />
      <Body title={text.reply} body={reply} none={rows === undefined ? text.noReply : text.noRows} />
      {curl !== '' && (
        <div>
          <CopyButton label={what} text={curl}>
            {text.copyCurl}
          </CopyButton>
        </div>
      )}
    </div>
  );
}

interface BodyProps {
  readonly title: string;
  readonly body: string | undefined;
  readonly none: string;
}

function Body({ title, body, none }: BodyProps) {
  if (body === undefined) return <p className={styles.none}>{none}</p>;
  return (
    <div className={styles.part}>
      <p className={styles.label}>{title}</p>
      <CodeBlock label={title} text={readableBody(body)} copy={body} />
    </div>
  );
}
