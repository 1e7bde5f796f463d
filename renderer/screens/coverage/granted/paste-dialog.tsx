import { useState } from 'react';
import type { Problem } from '../../../../shared/results/problem.ts';
import { coverageText } from '../../../../shared/text/coverage-screen.ts';
import { kitText } from '../../../../shared/text/kit.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { change } from '../coverage-store.ts';
import { useDraft } from '../parts/drafts.ts';
import parts from '../parts/parts.module.css';

const { paste: text } = coverageText;

/** Text as something granted. */
export function PasteDialog({ onClose }: { readonly onClose: () => void }) {
  const [typed, setTyped] = useDraft('granted');
  const [isAsked, setAsked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const isMissing = typed.trim() === '';
  const take = async (): Promise<void> => {
    setAsked(true);
    if (isBusy || isMissing) return;
    setBusy(true);
    const found = await change('coverage.paste', { text: typed });
    setBusy(false);
    setProblem(found);
    if (found !== undefined) return;
    setTyped('');
    onClose();
  };
  return (
    <Dialog
      title={text.title}
      isOpen
      onClose={onClose}
      size="large"
      footer={
        <>
          <Button onPress={onClose}>{kitText.cancel}</Button>
          <Button variant="primary" isBusy={isBusy} onPress={() => void take()}>
            {text.action}
          </Button>
        </>
      }
    >
      <div className={parts.form}>
        <p>{text.lead}</p>
        <div className={parts.tall}>
          <TextField
            label={text.field}
            value={typed}
            onChange={setTyped}
            error={isAsked && isMissing ? text.missing : undefined}
            multiline
            mono
            autoFocus
          />
        </div>
        {problem !== undefined && <ProblemNote problem={problem} />}
      </div>
    </Dialog>
  );
}
