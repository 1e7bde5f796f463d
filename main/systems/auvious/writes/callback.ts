import type { Command } from '../../../../shared/auvious/command.ts';
import { AUVIOUS, CALLBACK_PATH } from '../paths.ts';
import type { Access, AuviousWrite } from './auvious-write.ts';

/** `POST /security/genesys/callback` (S004:17-111). Not idempotent: each one makes another callback. */
export function createCallback({ headers, body }: Command, access: Access): AuviousWrite {
  return { system: AUVIOUS, method: 'POST', path: [CALLBACK_PATH], headers: { ...headers, ...access }, body };
}
