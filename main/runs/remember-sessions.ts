import { join } from 'node:path';
import type { RememberedSession, SessionMemory } from '../systems/icws/session-memory.ts';
import type { Vault } from '../vault/vault.ts';
import { closeLeftSessions, type LeftSessionParts } from './close-left-sessions.ts';
import { dropSecrets, keepSecrets, type SessionFile, sessionFolder } from './session-file.ts';

/** Not remembered: without a keychain nothing could close it later. The server ends it in its time. */
const NOWHERE: RememberedSession = { opened: async () => {}, closed: async () => {}, left: async () => {} };

/**
 * Remembers open sessions: a file in the data folder that says where and by whom, and the secrets where secrets go. The
 * file comes first, so that no entry of the keychain is left behind that nothing refers to.
 * @param practice origin of the practice systems that keep the secrets; undefined for real systems
 */
export function rememberSessions(around: LeftSessionParts, vault: Vault, practice: string | undefined): SessionMemory {
  const { folder, clock, locks } = around;
  const { files, processes, random } = locks;
  return {
    async opening(origin) {
      // A server may allow a user one session only: one that a crash left open would be in the way.
      await closeLeftSessions(around, origin).catch(() => []);
      if (vault.keptIn === 'memory') return NOWHERE;
      const id = Buffer.from(random(9)).toString('hex');
      const path = join(sessionFolder(folder), `${id}.json`);
      const started = processes.startOf(processes.pid);
      const file: SessionFile = {
        origin,
        pid: processes.pid,
        host: processes.host,
        ...(started === undefined ? {} : { started }),
        openedAt: clock.now(),
        ...(practice === undefined ? {} : { practice }),
      };
      const closed = async () => {
        await dropSecrets(vault, origin, id);
        await files.remove(path).catch(() => undefined);
      };
      try {
        await files.makeFolder(sessionFolder(folder));
        await files.writeAtomic(path, JSON.stringify(file));
      } catch {
        return NOWHERE;
      }
      return {
        opened: (secrets) => keepSecrets(vault, origin, id, secrets).catch(closed),
        closed,
        left: () => files.writeAtomic(path, JSON.stringify({ ...file, left: true })).catch(() => undefined),
      };
    },
  };
}
