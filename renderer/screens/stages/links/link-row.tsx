import QrCode from 'lucide-react/icons/qr-code';
import { useCallback, useRef, useState } from 'react';
import type { QrView } from '../../../../shared/ipc/views.ts';
import type { Problem } from '../../../../shared/results/problem.ts';
import { linksScreenText } from '../../../../shared/text/auvious-links-screen.ts';
import { call } from '../../../bridge.ts';
import { Button } from '../../../components/Button.tsx';
import { CopyButton } from '../../../components/CopyButton.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import type { SecretCopy } from '../run/secret-copy.ts';
import type { Place } from '../run/to-stage.ts';
import styles from './links.module.css';
import { QrDialog } from './qr-dialog.tsx';

const { links: text } = linksScreenText;

/** Name of a link that has words here. */
export type LinkName = keyof typeof text.names;

interface LinkRowProps {
  readonly place: Place;
  /** Which request. */
  readonly request: string;
  /** For whom: several requests have links of the same name. */
  readonly about: string;
  readonly name: LinkName;
  readonly secrets: SecretCopy;
}

/** One link of a request, with the two ways out: the clipboard, and a QR code for a camera. */
export function LinkRow({ place, request, about, name, secrets }: LinkRowProps) {
  const [isShown, setShown] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | undefined>(undefined);
  const arrived = useRef<QrView | undefined>(undefined);
  const take = useCallback(() => {
    const code = arrived.current;
    arrived.current = undefined;
    return code;
  }, []);
  const label = text.names[name];

  const show = async (which: 'ticketUrl' | 'agentUrl'): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    const answer = await call('auvious.qr', { ...place, key: request, name: which });
    setBusy(false);
    setProblem(answer.ok ? undefined : answer.problem);
    if (!answer.ok) return;
    arrived.current = answer.reply;
    setShown(true);
  };
  return (
    <li className={styles.link}>
      <span className={styles.name}>{label}</span>
      <CopyButton label={`${label}, ${about}`} onCopy={() => secrets.copy(name, request)}>
        {text.copy}
      </CopyButton>
      {name !== 'recordingUrl' && (
        <Button icon={QrCode} isBusy={isBusy} onPress={() => void show(name)}>
          {text.qr}
          <span className="visually-hidden">{` ${label}, ${about}`}</span>
        </Button>
      )}
      {problem !== undefined && <ProblemNote problem={problem} />}
      {isShown && <QrDialog link={label} take={take} onClose={() => setShown(false)} />}
    </li>
  );
}
