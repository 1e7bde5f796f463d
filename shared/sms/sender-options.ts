import type { Sender } from './sender.ts';

/** Names of the eight options, in the guide's order (S002:446-457). */
export const SENDER_OPTIONS = [
  'channelId',
  'channelType',
  'endpoint',
  'interactionSubtype',
  'interactionType',
  'media',
  'cxcOnly',
  'provider',
] as const;

export type SenderOption = (typeof SENDER_OPTIONS)[number];

/** The eight options of a section as name and value; `endpoint` is empty while nobody knows the endpoint. */
export function senderOptions(sender: Sender): readonly (readonly [SenderOption, string])[] {
  const { channelId, endpoint, cxcOnly, provider } = sender;
  const values: { readonly [name in SenderOption]: string } = {
    channelId,
    channelType: 'sms',
    endpoint: endpoint === '' ? '' : `chat.${endpoint}`,
    interactionSubtype: 'SMS',
    interactionType: 'Inbound',
    media: 'chat',
    cxcOnly: String(cxcOnly),
    provider,
  };
  return SENDER_OPTIONS.map((name) => [name, values[name]] as const);
}
