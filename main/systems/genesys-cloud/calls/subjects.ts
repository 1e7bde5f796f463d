import type { Call } from '../../../engine/call.ts';
import { readCall } from '../call.ts';
import { type Subject, subject } from '../schemas.ts';

/** The token's own grants; needs no permission. Whether clients get an answer is not documented (reference, section 7). */
export function getOwnSubject(): Call<'read', Subject> {
  return readCall({ name: 'subjects.me', method: 'GET', path: '/api/v2/authorization/subjects/me', schema: subject });
}

/** The grants of a user, group or OAuth client by its id. */
export function getSubject(subjectId: string): Call<'read', Subject> {
  return readCall({
    name: 'subjects.get',
    method: 'GET',
    path: `/api/v2/authorization/subjects/${encodeURIComponent(subjectId)}`,
    needs: { all: ['authorization:grant:view'] },
    schema: subject,
  });
}
