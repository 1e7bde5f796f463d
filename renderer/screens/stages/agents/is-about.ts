import type { ShownProblem } from '../../../components/ProblemNote.tsx';
import { asksForSignIn } from '../sign-in-codes.ts';
import type { ListId } from './chosen-ids.ts';

const OF_SERVER = /^cic/;
const OF_CLOUD: readonly string[] = ['region', 'address', 'operatorClientId', 'operatorClientSecret', 'accessToken'];

/** Whether a problem may concern a list: what is plainly about the other system does not. */
export function isAbout({ code, field = '' }: Pick<ShownProblem, 'code' | 'field'>, list: ListId): boolean {
  if (list === 'synced') return !OF_SERVER.test(field);
  return !OF_CLOUD.includes(field) && !asksForSignIn({ code, ...(field === '' ? {} : { field }) });
}
