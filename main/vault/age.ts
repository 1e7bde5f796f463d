import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { AgeFileUnreadable, AgePassphraseWrong, AgeRecipientInvalid, AgeWorkerFailed } from './age-faults.ts';
import type { AgeAnswer, AgeJob } from './age-worker.ts';
import { EmptySecret } from './faults.ts';
import { expose, type Secret } from './secret.ts';

/** Who can open the file: the holder of a public key's counterpart, or whoever knows the passphrase. */
export type AgeLock =
  | { readonly to: 'recipient'; readonly recipient: string }
  | {
      readonly to: 'passphrase';
      readonly passphrase: Secret;
      /** Binary logarithm of scrypt's N; default 18, about 0.7 s. Lower only in tests. */
      readonly workFactor?: number;
    };

const WORK_FACTOR = 18;

/**
 * `text` without surrounding space, when it is an age public key.
 * @throws AgeRecipientInvalid
 */
export async function ageRecipient(text: string): Promise<string> {
  const recipient = text.trim();
  if (/^age-secret-key-/i.test(recipient)) throw new AgeRecipientInvalid('private-key');
  if (/^ssh-/.test(recipient)) throw new AgeRecipientInvalid('ssh-key');
  if (!recipient.startsWith('age1')) throw new AgeRecipientInvalid('not-age');
  // Imported on demand: most starts never need it.
  const { Encrypter } = await import('age-encryption');
  try {
    new Encrypter().addRecipient(recipient);
  } catch {
    throw new AgeRecipientInvalid('damaged');
  }
  return recipient;
}

/**
 * Encrypts in a worker thread, since scrypt blocks its thread for all of its time.
 * @throws AgeRecipientInvalid, EmptySecret (passphrase), AgeWorkerFailed
 */
export async function encryptAge(bytes: Uint8Array, lock: AgeLock): Promise<Uint8Array> {
  if (lock.to === 'recipient') {
    return inWorker({ do: 'encrypt-to', recipient: await ageRecipient(lock.recipient), bytes });
  }
  const { passphrase, workFactor = WORK_FACTOR } = lock;
  if (passphrase.length === 0) throw new EmptySecret('passphrase');
  return inWorker({ do: 'encrypt-with', passphrase: expose(passphrase), workFactor, bytes });
}

/**
 * Opens a file that was locked with a passphrase; used to read back what was just written.
 * @throws AgePassphraseWrong, AgeFileUnreadable, AgeWorkerFailed
 */
export function decryptAge(bytes: Uint8Array, passphrase: Secret): Promise<Uint8Array> {
  return inWorker({ do: 'decrypt-with', passphrase: expose(passphrase), bytes });
}

function workerUrl(): URL {
  const url = new URL('./age-worker.ts', import.meta.url);
  // Bundled, the worker is an entry beside this file and ends as this file does.
  url.pathname = url.pathname.replace(/\.ts$/, extname(new URL(import.meta.url).pathname));
  return url;
}

function inWorker(job: AgeJob): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerUrl(), { workerData: job });
    worker.once('message', (answer: AgeAnswer) => {
      if (answer.is === 'done') resolve(answer.bytes);
      else reject(answer.is === 'wrong-passphrase' ? new AgePassphraseWrong() : new AgeFileUnreadable());
    });
    worker.once('error', (cause) => reject(new AgeWorkerFailed(cause)));
    worker.once('exit', () => reject(new AgeWorkerFailed()));
  });
}
