import type { Call } from '../../../engine/call.ts';
import { readCall } from '../call.ts';
import { type Subject, type SubjectRecord, subject, subjectRecord } from '../schemas.ts';

const needs = { all: ['authorization:grant:view'] };

/** The token's own grants; needs no permission. Whether clients get an answer is not documented (reference, section 7). */
export function getOwnSubject(): Call<'read', Subject> {
  return readCall({ name: 'subjects.me', method: 'GET', path: '/api/v2/authorization/subjects/me', schema: subject });
}

/** The grants of a user, group or OAuth client by its id. */
export function getSubject(subjectId: string): Call<'read', Subject> {
  return readCall({
    name: 'subjects.get',
    method: 'GET',
    path: pathOf(subjectId),
    needs,
    schema: subject,
  });
}

/** The same, as it is: for whoever compares permissions and lists what cannot be read. */
export function getSubjectRecord(subjectId: string): Call<'read', SubjectRecord> {
  return readCall({ name: 'subjects.record', method: 'GET', path: pathOf(subjectId), needs, schema: subjectRecord });
}

function pathOf(subjectId: string): string {
  return `/api/v2/authorization/subjects/${encodeURIComponent(subjectId)}`;
}
