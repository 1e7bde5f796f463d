import type { Json } from '../../shared/json.ts';

/** References to what opens Digital Channels. */
const CREDENTIALS = ['apiKey', 'clusterKey', 'outGWSAccessToken'] as const;

type Values = { readonly [name: string]: Json | undefined };

/**
 * Names of the secrets that must not be sent to another Digital Channels unasked: its address leads to another host
 * than before. Writing the same host differently changes nothing.
 */
export function goneWithNexus(before: Values, after: Values): readonly string[] {
  const [from, to] = [hostOf(before.nexusURL), hostOf(after.nexusURL)];
  return from === undefined || from === to ? [] : CREDENTIALS;
}

function hostOf(address: Json | undefined): string | undefined {
  return typeof address === 'string' && URL.canParse(address) ? new URL(address).host : undefined;
}
