import { type RefObject, useRef, useState } from 'react';
import type { ReplyOf } from '../../../../shared/ipc/contract.ts';
import { call } from '../../../bridge.ts';

type Kept = ReplyOf<'secrets.set'>['kept'];

/** A secret of the engagement as its field needs it. */
export interface HeldSecret {
  readonly kept: Kept;
  readonly error: string | undefined;
  readonly remember: boolean;
  readonly setRemember: (remember: boolean) => void;
  readonly setError: (error: string | undefined) => void;
  readonly set: (secret: string) => Promise<void>;
  readonly forget: () => Promise<void>;
  /** Hands over what is typed and not handed over yet; whether there is a secret then. */
  readonly isThere: () => Promise<boolean>;
  readonly handOver: RefObject<(() => Promise<void>) | null>;
}

/**
 * Hands a secret to main, and knows where main keeps it. Its text is never held here.
 * @param runbook whose secret it is, where it may be one runbook's alone
 */
export function useSecret(
  engagement: string,
  name: string,
  before: Kept,
  canRemember: boolean,
  runbook?: string,
): HeldSecret {
  const [kept, setKept] = useState<Kept>(before);
  const [error, setError] = useState<string | undefined>(undefined);
  const [remember, setRemember] = useState(canRemember);
  const handOver = useRef<(() => Promise<void>) | null>(null);
  // What is kept is asked right after a hand-over, before React has drawn again.
  const latest = useRef(kept);
  const place = { engagement, name, ...(runbook === undefined ? {} : { runbook }) };

  const note = (now: Kept): void => {
    latest.current = now;
    setKept(now);
  };
  const [told, setTold] = useState<Kept>(before);
  if (told !== before) {
    // Main was asked again: another page, or another value of this one, has changed it.
    setTold(before);
    note(before);
  }
  return {
    kept,
    error,
    remember,
    setRemember,
    setError,
    handOver,
    async set(secret) {
      const answer = await call('secrets.set', { ...place, secret, remember: remember && canRemember });
      const problem = answer.ok ? answer.reply.problem : answer.problem;
      setError(problem === undefined ? undefined : `${problem.message} ${problem.fix}`);
      if (answer.ok) note(answer.reply.kept);
    },
    async forget() {
      const answer = await call('secrets.forget', place);
      if (answer.ok) note('none');
      setError(answer.ok ? undefined : `${answer.problem.message} ${answer.problem.fix}`);
    },
    async isThere() {
      await handOver.current?.();
      return latest.current !== 'none';
    },
  };
}
