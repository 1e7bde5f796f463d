import { useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { coverageText } from '../../../../shared/text/coverage-screen.ts';
import { Button } from '../../../components/Button.tsx';
import { addFiles } from '../uploads.ts';
import { HowToDialog } from './how-to-dialog.tsx';
import { LiveDialog } from './live-dialog.tsx';
import { PasteDialog } from './paste-dialog.tsx';

const { granted: text } = coverageText;

interface AddProps {
  readonly variant?: 'primary' | 'plain' | undefined;
}

/** Files of any kind; what they are is seen by their content. */
export function AddFiles({ variant }: AddProps) {
  return (
    <FileTrigger allowsMultiple onSelect={(files) => addFiles([...(files ?? [])])}>
      <Button variant={variant}>{text.add}</Button>
    </FileTrigger>
  );
}

/** Text that is pasted or typed. */
export function AddText() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>{text.paste}</Button>
      {isOpen && <PasteDialog onClose={() => setOpen(false)} />}
    </>
  );
}

/** A reading of a signed-in organization. */
export function ReadLive() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>{text.live}</Button>
      {isOpen && <LiveDialog onClose={() => setOpen(false)} />}
    </>
  );
}

/** The ways to add something, once there is something; and how to get a file. */
export function AddButtons() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="quiet" onPress={() => setOpen(true)}>
        {text.howTo}
      </Button>
      <ReadLive />
      <AddText />
      <AddFiles />
      {isOpen && <HowToDialog onClose={() => setOpen(false)} />}
    </>
  );
}
