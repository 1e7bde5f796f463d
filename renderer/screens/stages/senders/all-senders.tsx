import Copy from 'lucide-react/icons/copy';
import Save from 'lucide-react/icons/save';
import { useRef, useState } from 'react';
import type { Sender } from '../../../../shared/sms/sender.ts';
import { optionBlocks, sendersCsv, sendersJson } from '../../../../shared/sms/sender-outputs.ts';
import { sendersScreenText as text } from '../../../../shared/text/senders-screen.ts';
import { call } from '../../../bridge.ts';
import { Button } from '../../../components/Button.tsx';
import { Menu } from '../../../components/Menu.tsx';
import { announce } from '../../../stores/live.ts';
import { SaveDialog } from './save-dialog.tsx';
import styles from './senders.module.css';

interface AllSendersProps {
  readonly engagement: string;
  readonly runbook: string;
  readonly senders: readonly Sender[];
  readonly isSaved: boolean;
  /** Saves what stands in the table; false when something in it is wrong. */
  readonly save: () => Promise<boolean>;
}

type Way = keyof typeof text.copyAs;

const AS: { readonly [way in Way]: (senders: readonly Sender[]) => string } = {
  csv: sendersCsv,
  json: (senders) => JSON.stringify(sendersJson(senders), null, 2),
  blocks: optionBlocks,
};
const WAYS: readonly Way[] = ['csv', 'json', 'blocks'];

/** All sections at once: to the clipboard, or as files. */
export function AllSenders({ engagement, runbook, senders, isSaved, save }: AllSendersProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const [said, setSaid] = useState('');
  const copy = async (way: Way): Promise<void> => {
    const answer = await call('clipboard.copy', { text: AS[way](senders) });
    tell(answer.ok ? text.copied(text.copyAs[way]) : text.notCopied);
  };
  const tell = (words: string): void => {
    setSaid(words);
    announce(words);
  };
  const button = anchor.current?.querySelector('button') ?? null;
  return (
    <>
      <span className={styles.said}>{said}</span>
      <span ref={anchor}>
        <Button icon={Copy} isDisabled={senders.length === 0} onPress={() => setOpen(true)}>
          {text.copyAll}
        </Button>
      </span>
      <Button
        icon={Save}
        isDisabled={senders.length === 0}
        onPress={async () => {
          if (isSaved || (await save())) setSaving(true);
          else tell(text.saveFirst);
        }}
      >
        {text.save.action}
      </Button>
      {isOpen && button !== null && (
        <Menu
          label={text.copyAll}
          anchor={button}
          items={WAYS.map((id) => ({ id, label: text.copyAs[id] }))}
          onAction={(way) => void copy(way)}
          onClose={() => setOpen(false)}
        />
      )}
      <SaveDialog engagement={engagement} runbook={runbook} isOpen={isSaving} onClose={() => setSaving(false)} />
    </>
  );
}
