import type { Json } from '../../../shared/json.ts';
import { secretReference } from '../../../shared/parameters/secret-reference.ts';
import { smsRecordText } from '../../../shared/text/sms-record.ts';
import type { FormSources } from '../../runs/runnable.ts';

const text = smsRecordText.secret;

/**
 * Where a secret is, in words; never what it is. What the operator refers to counts before what a run kept, as it does
 * when a run needs it.
 * @param names its own, and those of secrets that stand in for it
 * @param subject whom it belongs to, as far as that is known
 * @param reference the operator's own, from the values
 */
export function secretPlace(
  names: readonly string[],
  subject: Json | undefined,
  reference: Json | undefined,
  { kept, practice }: Pick<FormSources, 'kept' | 'practice'>,
): string {
  const given = secretReference.safeParse(reference);
  if (given.success) {
    if ('env' in given.data) return text.env(given.data.env);
    return 'keychain' in given.data ? text.entry(given.data.keychain) : text.prompt;
  }
  const same = (wanted: string) => typeof subject === 'string' && wanted.toLowerCase() === subject.toLowerCase();
  const found = names.flatMap((name) => kept.find((secret) => secret.name === name && same(secret.subject)) ?? [])[0];
  if (found !== undefined) return text[found.keptIn];
  // A rehearsal needs no secret of anybody.
  return practice ? text.sample : text.nowhere;
}
