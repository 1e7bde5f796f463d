import type { JsonObject } from '../../../../shared/json.ts';
import { AUVIOUS, ROOM_PATH } from '../paths.ts';
import type { Access, AuviousWrite } from './auvious-write.ts';

/** `POST /security/genesys/room` (S004:113-164), with the token of a client only (S004:120). Not idempotent. */
export function createRoom(
  body: JsonObject,
  access: Extract<Access, { readonly authorization: object }>,
): AuviousWrite {
  return { system: AUVIOUS, method: 'POST', path: [ROOM_PATH], headers: { ...access }, body };
}
