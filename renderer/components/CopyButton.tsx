import Check from 'lucide-react/icons/check';
import Copy from 'lucide-react/icons/copy';
import { useEffect, useState } from 'react';
import { kitText } from '../../shared/text/kit.ts';
import { call } from '../bridge.ts';
import { announce } from '../stores/live.ts';
import { Button } from './Button.tsx';
import { IconButton } from './IconButton.tsx';

export interface CopyButtonProps {
  /** What is copied: the thing's name, for screen readers and, with `isIcon`, the tooltip. */
  readonly label: string;
  readonly text?: string | undefined;
  /** Copies in main (a fresh secret, say), instead of `text`. `false` or a rejection says that it did not work. */
  readonly onCopy?: (() => Promise<unknown>) | undefined;
  /** A sign instead of words. */
  readonly isIcon?: boolean | undefined;
  readonly children?: string | undefined;
}

type Said = 'idle' | 'copied' | 'failed';

/** Puts a text on the clipboard, and says so. */
export function CopyButton({ label, text = '', onCopy, isIcon = false, children }: CopyButtonProps) {
  const [said, setSaid] = useState<Said>('idle');
  useEffect(() => {
    if (said === 'idle') return;
    const timer = setTimeout(() => setSaid('idle'), 2000);
    return () => clearTimeout(timer);
  }, [said]);

  const copy = async (): Promise<void> => {
    const isCopied = await (onCopy ?? (() => copyText(text)))().then(
      (result) => result !== false,
      () => false,
    );
    setSaid(isCopied ? 'copied' : 'failed');
    announce(isCopied ? kitText.copied : kitText.notCopied);
  };

  const icon = said === 'copied' ? Check : Copy;
  const words = { idle: children ?? kitText.copy, copied: kitText.copied, failed: kitText.notCopied }[said];
  return isIcon ? (
    <IconButton label={said === 'idle' ? kitText.copyWhat(label) : words} icon={icon} onPress={() => void copy()} />
  ) : (
    <Button icon={icon} onPress={() => void copy()}>
      {words}
      <span className="visually-hidden">{` ${label}`}</span>
    </Button>
  );
}

async function copyText(text: string): Promise<boolean> {
  return (await call('clipboard.copy', { text })).ok;
}
