import type { ActionView } from '../../../../shared/ipc/views.ts';

/** The ‹labels› of answers that an action is filled in with, each once. */
export function refsIn({ url, body, headers, statements, copy }: Partial<ActionView>): readonly string[] {
  const all = JSON.stringify([url, body, headers, statements, copy]);
  return [...new Set(all.match(/‹[^›]+›/g) ?? [])].map((ref) => ref.replaceAll('\\"', '"'));
}
