import { type RefObject, useRef, useState } from 'react';
import type { ReplyOf, RequestOf } from '../../../../shared/ipc/contract.ts';
import { call } from '../../../bridge.ts';

type SecretName = RequestOf<'secrets.set'>['name'];
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

/** Hands a secret to main, and knows where main keeps it. Its text is never held here. */
export function useSecret(engagement: string, name: SecretName, before: Kept, canRemember: boolean): HeldSecret {
  const [kept, setKept] = useState<Kept>(before);
  const [error, setError] = useState<string | undefined>(undefined);
  const [remember, setRemember] = useState(canRemember);
  const handOver = useRef<(() => Promise<void>) | null>(null);
  // What is kept is asked right after a hand-over, before React has drawn again.
  const latest = useRef(kept);

  const note = (now: Kept): void => {
    latest.current = now;
    setKept(now);
  };
  return {
    kept,
    error,
    remember,
    setRemember,
    setError,
    handOver,
    async set(secret) {
      const answer = await call('secrets.set', { engagement, name, secret, remember: remember && canRemember });
      const problem = answer.ok ? answer.reply.problem : answer.problem;
      setError(problem === undefined ? undefined : `${problem.message} ${problem.fix}`);
      if (answer.ok) note(answer.reply.kept);
    },
    async forget() {
      const answer = await call('secrets.forget', { engagement, name });
      if (answer.ok) note('none');
      setError(answer.ok ? undefined : `${answer.problem.message} ${answer.problem.fix}`);
    },
    async isThere() {
      await handOver.current?.();
      return latest.current !== 'none';
    },
  };
}
