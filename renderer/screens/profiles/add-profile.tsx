import { useEffect, useEffectEvent, useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { profilesText as text } from '../../../shared/text/profiles-screen.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../components/Button.tsx';
import { dropped, takeProfile } from '../../stores/dropped.ts';
import { announce } from '../../stores/live.ts';
import type { NotAdded } from './file-problems.tsx';

/** A profile has a few dozen rows; a file of this size is none. */
const LARGEST = 2 * 1024 * 1024;

interface AddProfileProps {
  readonly onAdded: (id: string) => void;
  readonly onRefused: (notAdded: NotAdded) => void;
}

/** Takes a profile file; its text goes to main, which keeps it only when it is sound. */
export function AddProfile({ onAdded, onRefused }: AddProfileProps) {
  const [isBusy, setBusy] = useState(false);
  const add = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    setBusy(true);
    const title = text.add.refused(file.name);
    const content = file.size > LARGEST ? undefined : await file.text().catch(() => undefined);
    const answer = content === undefined ? undefined : await call('profiles.add', { name: file.name, content });
    setBusy(false);
    if (answer === undefined) onRefused({ title, problems: [file.size > LARGEST ? text.add.tooBig : text.add.unread] });
    else if (!answer.ok) onRefused({ title, problems: [answer.problem] });
    else if (answer.reply.id === undefined) onRefused({ title, problems: answer.reply.problems });
    else {
      announce(text.add.done(answer.reply.id));
      onAdded(answer.reply.id);
    }
  };
  const take = useEffectEvent(() => void add(takeProfile()));
  useEffect(() => {
    take();
    return dropped.subscribe(() => take());
  }, []);
  return (
    <FileTrigger acceptedFileTypes={['.json']} onSelect={(files) => void add(files?.[0])}>
      <Button isBusy={isBusy}>{text.add.open}</Button>
    </FileTrigger>
  );
}
