/** A callback that waits, was made, or was cancelled. */
export interface CallbackConversation {
  readonly id: string;
  readonly callbackId: string;
  /** Whom to call. */
  readonly name: string;
  readonly numbers: readonly string[];
  readonly queueId: string;
  /** ISO 8601; undefined: as soon as possible. */
  readonly scheduledTime: string | undefined;
  readonly countryCode: string | undefined;
  readonly scriptId: string | undefined;
  readonly data: { readonly [name: string]: string };
  /** Milliseconds. */
  readonly madeAt: number;
  /** Milliseconds; when everybody was disconnected. */
  readonly endedAt?: number;
}
