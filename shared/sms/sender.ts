/** Providers of the guide (S002:254, 457). An SMS service without one goes to Portico. */
export const SMS_PROVIDERS = ['Portico', 'Async', 'mGage'] as const;

export type SmsProvider = (typeof SMS_PROVIDERS)[number];

/**
 * One section of the transaction NexusServices: one for each number (S002:436-457). Its eight options follow from it;
 * `channelType`, `interactionSubtype`, `interactionType` and `media` are the same for all.
 */
export interface Sender {
  /** Name of the section: `chat.` and letters, underscores, dashes. */
  readonly section: string;
  /** The number exactly as the provider sends it. */
  readonly channelId: string;
  /** Name of the chat endpoint in Designer, without `chat.`; empty while nobody knows it. */
  readonly endpoint: string;
  /** True keeps inbound messages from agents: CX Contact only (S002:453-455). */
  readonly cxcOnly: boolean;
  readonly provider: SmsProvider;
}
