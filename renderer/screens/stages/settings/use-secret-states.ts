import { useState } from 'react';
import type { ConnectState, EngagementView, SecretState } from '../../../../shared/ipc/views.ts';
import type { Problem } from '../../../../shared/results/problem.ts';
import { useCall, useEvent } from '../../../bridge.ts';

/** The secrets of a page: where each stands, and whether what is entered next goes into the keychain. */
export interface SecretStates {
  readonly of: (name: string) => SecretState;
  readonly isReady: boolean;
  readonly problem: Problem | undefined;
  readonly keychain: ConnectState['keychain'] | undefined;
  readonly canRemember: boolean;
  readonly remember: boolean;
  readonly setRemember: (remember: boolean) => void;
  readonly reload: () => void;
}

/** Asks main for both, when there are secrets at all. */
export function useSecretStates({ id, practice }: EngagementView, runbook: string, isNeeded: boolean): SecretStates {
  const asked = useCall('secrets.states', isNeeded ? { engagement: id, runbook } : null);
  const sign = useCall('connect.state', isNeeded && !practice ? { engagement: id, runbook } : null);
  const [remember, setRemember] = useState(true);
  useEvent('engagement-changed', ({ engagement }) => {
    if (engagement === id && isNeeded) asked.reload();
  });
  const states = asked.is === 'ready' ? asked.reply.secrets : [];
  const keychain = sign.is === 'ready' ? sign.reply.keychain : undefined;
  return {
    of: (name) => states.find((state) => state.name === name) ?? { name, kept: 'none' },
    isReady: !isNeeded || asked.is !== 'loading',
    problem: asked.is === 'problem' ? asked.problem : undefined,
    keychain,
    canRemember: !practice && keychain?.usable === true,
    remember,
    setRemember,
    reload: asked.reload,
  };
}
