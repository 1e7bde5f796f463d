import { useState } from 'react';
import type { ReplyOf, RequestOf } from '../../../../shared/ipc/contract.ts';
import type { Problem } from '../../../../shared/results/problem.ts';
import { formScreenText as text } from '../../../../shared/text/form-screen.ts';
import { call } from '../../../bridge.ts';
import { announce } from '../../../stores/live.ts';
import { type HeldSecret, useSecret } from '../connect/use-secret.ts';
import type { Place } from '../run/to-stage.ts';
import { type Wish, wrongIn } from './wish.ts';

type Saved = ReplyOf<'form.export'>;

/** Which files, where, and what they do with the secret; and what came of it. */
export interface UseExport {
  readonly wish: Wish;
  readonly change: (part: Partial<Wish>) => void;
  readonly passphrase: HeldSecret;
  /** What is wrong in which field, once saving was tried. */
  readonly wrong: ReturnType<typeof wrongIn>;
  readonly isBusy: boolean;
  readonly problem: Problem | undefined;
  readonly saved: Saved | undefined;
  readonly save: () => Promise<void>;
}

/** Holds what is chosen for an export and carries it out. */
export function useExport(
  { subject, ...place }: Place & { readonly subject: string | undefined },
  defaultFolder: string,
  orgShortName: string,
): UseExport {
  const [chosen, setChosen] = useState<Partial<Wish>>({});
  const [wasTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | undefined>(undefined);
  const [saved, setSaved] = useState<Saved | undefined>(undefined);
  const passphrase = useSecret(place.engagement, 'agePassphrase', 'none', false);
  const wish: Wish = {
    formats: ['docx', 'eml'],
    folder: defaultFolder,
    handling: 'omit',
    recipient: '',
    typed: '',
    ...chosen,
  };
  const wrong = wrongIn(wish, orgShortName);

  const save = async (): Promise<void> => {
    if (isBusy) return;
    setTried(true);
    setProblem(undefined);
    if (Object.keys(wrong).length > 0) {
      focusWrong();
      return;
    }
    setBusy(true);
    if (wish.handling === 'age-passphrase' && !(await passphrase.isThere())) {
      setBusy(false);
      passphrase.setError(text.secret.passphraseMissing);
      focusWrong();
      return;
    }
    const { formats, folder } = wish;
    const request = { ...place, formats: [...formats], folder: folder.trim(), secret: secretOf(wish) };
    const about = subject === undefined ? {} : { subject };
    const answer = await call('form.export', { ...request, ...about });
    // Main forgets it after each export; so does its field.
    if (wish.handling === 'age-passphrase') await passphrase.forget();
    setBusy(false);
    if (!answer.ok) {
      setProblem(answer.problem);
      if (isAboutRecipient(answer.problem)) focusWrong();
      return;
    }
    setTried(false);
    setSaved(answer.reply);
    announce(text.saved(answer.reply.files.length));
  };
  return {
    wish,
    change(part) {
      setChosen((before) => ({ ...before, ...part }));
      setProblem(undefined);
    },
    passphrase,
    wrong: {
      ...(wasTried ? wrong : {}),
      ...(isAboutRecipient(problem) ? { recipient: `${problem.message} ${problem.fix}` } : {}),
    },
    isBusy,
    problem: isAboutRecipient(problem) ? undefined : problem,
    saved,
    save,
  };
}

const isAboutRecipient = (problem: Problem | undefined): problem is Problem => problem?.field === 'recipient';

/** The first field that needs another value may be out of sight. */
function focusWrong(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('#main [aria-invalid="true"]')?.focus());
}

function secretOf({ handling, recipient, typed }: Wish): RequestOf<'form.export'>['secret'] {
  switch (handling) {
    case 'omit':
    case 'age-passphrase':
      return { is: handling };
    case 'age-recipient':
      return { is: handling, recipient: recipient.trim() };
    case 'clear':
      return { is: handling, typed: typed.trim() };
  }
}
