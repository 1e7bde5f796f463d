import type { Secret } from '../vault/secret.ts';
import type { DeskContext } from './context.ts';
import { createdClientSecret } from './form-source.ts';
import { openJob } from './open-job.ts';
import { runMemoryOf } from './run-memory.ts';
import { CreatedSecretNotHere } from './run-place-faults.ts';

/** A secret that the operator asks for. */
export interface SecretWish {
  readonly engagement: string;
  readonly runbook: string;
  /** Without one it is that of the client that the runbook made. */
  readonly name: string | undefined;
  /** Whom it belongs to, where there are several of that name; else the latest. */
  readonly subject?: string | undefined;
}

/**
 * A created secret on its way to the operator, who asked for just that. What somebody entered is never among them.
 * @throws ClientSecretNotHere, CreatedSecretNotHere
 */
export async function secretToShow(desk: DeskContext, wish: SecretWish): Promise<Secret> {
  const { engagement, runbook, name, subject } = wish;
  const fresh = subject === undefined ? runMemoryOf(desk).sessions.get(engagement)?.fresh(name) : undefined;
  if (fresh !== undefined) return fresh;
  if (name === undefined) return createdClientSecret(desk, engagement, runbook);
  return created(desk, { ...wish, name });
}

/**
 * The same for the clipboard, where a step by hand also puts what it needs: its operator may have entered that, and
 * still does not see it.
 * @throws ClientSecretNotHere, CreatedSecretNotHere
 */
export async function secretToCopy(desk: DeskContext, wish: SecretWish): Promise<Secret> {
  const { engagement, name } = wish;
  const session = runMemoryOf(desk).sessions.get(engagement);
  const asked = name === undefined ? undefined : await session?.askedSecret(name);
  return asked ?? secretToShow(desk, wish);
}

/** By the record of where a run of this runbook kept it: another one may have a secret of the same name. @throws CreatedSecretNotHere */
async function created(desk: DeskContext, wish: SecretWish & { readonly name: string }): Promise<Secret> {
  const { engagement, runbook, name, subject: wanted } = wish;
  const { job } = await openJob(desk, { engagement, runbook, purpose: 'verify' });
  try {
    const own = job.history.runbooks.get(runbook)?.secrets ?? [];
    const all = Object.values(job.engagement?.secrets ?? {});
    const ref = [...all, ...own].findLast(
      (each) => each.name === name && (wanted === undefined || each.subject === wanted),
    );
    if (ref === undefined) throw new CreatedSecretNotHere(name);
    const { origin, organization, subject } = ref;
    const secret = await job.kept({ origin, organization, subject, name });
    if (secret === undefined) throw new CreatedSecretNotHere(name);
    return secret;
  } finally {
    await job.close();
  }
}
