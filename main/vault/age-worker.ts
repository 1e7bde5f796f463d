import { parentPort, workerData } from 'node:worker_threads';
import { Decrypter, Encrypter } from 'age-encryption';

/** What the worker is asked to do. Texts are clear here: a `Secret` does not survive the copy to another thread. */
export type AgeJob =
  | { readonly do: 'encrypt-to'; readonly recipient: string; readonly bytes: Uint8Array }
  | {
      readonly do: 'encrypt-with';
      readonly passphrase: string;
      readonly workFactor: number;
      readonly bytes: Uint8Array;
    }
  | { readonly do: 'decrypt-with'; readonly passphrase: string; readonly bytes: Uint8Array };

/** What it answers. */
export type AgeAnswer =
  | { readonly is: 'done'; readonly bytes: Uint8Array }
  | { readonly is: 'wrong-passphrase' }
  | { readonly is: 'unreadable' };

const PASSPHRASE_HEADER = 'age-encryption.org/v1\n-> scrypt ';
// The library has no class for it; the text is the library's at the pinned version and a test provokes it.
const NO_MATCH = "no identity matched any of the file's recipients";

async function decrypt(bytes: Uint8Array, passphrase: string): Promise<AgeAnswer> {
  const head = new TextDecoder().decode(bytes.subarray(0, PASSPHRASE_HEADER.length));
  if (head !== PASSPHRASE_HEADER) return { is: 'unreadable' };
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    return { is: 'done', bytes: await decrypter.decrypt(bytes) };
  } catch (failure) {
    const wrong = failure instanceof Error && failure.message === NO_MATCH;
    return { is: wrong ? 'wrong-passphrase' : 'unreadable' };
  }
}

async function answer(job: AgeJob): Promise<AgeAnswer> {
  if (job.do === 'decrypt-with') return decrypt(job.bytes, job.passphrase);
  const encrypter = new Encrypter();
  if (job.do === 'encrypt-to') {
    encrypter.addRecipient(job.recipient);
  } else {
    encrypter.setPassphrase(job.passphrase);
    encrypter.setScryptWorkFactor(job.workFactor);
  }
  return { is: 'done', bytes: await encrypter.encrypt(job.bytes) };
}

parentPort?.postMessage(await answer(workerData as AgeJob));
