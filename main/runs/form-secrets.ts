import type { History } from '../engagements/fold.ts';
import type { Job } from './job.ts';
import type { KeptSecret, Runnable } from './runnable.ts';

/**
 * The secrets that a runbook's form has a place for, as far as its runs kept them and they are at hand; oldest first.
 * @throws the faults of the vault
 */
export async function formSecretsOf(
  job: Pick<Job, 'kept'>,
  { id, formSecrets = [] }: Pick<Runnable, 'id' | 'formSecrets'>,
  history: Pick<History, 'runbooks'>,
): Promise<readonly KeptSecret[]> {
  const refs = history.runbooks.get(id)?.secrets.filter(({ name }) => formSecrets.includes(name)) ?? [];
  const found = refs.map(async ({ origin, organization, subject, name }): Promise<readonly KeptSecret[]> => {
    const secret = await job.kept({ origin, organization, subject, name });
    return secret === undefined ? [] : [{ name, subject, secret }];
  });
  return (await Promise.all(found)).flat();
}
