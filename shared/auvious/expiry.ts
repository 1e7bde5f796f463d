/** How long a link is good for where a request says nothing: four hours (S004:69). */
export const DEFAULT_EXPIRATION_SECONDS = 14_400;

/** What an expiry of 32 bits holds, in seconds. */
export const MAX_EXPIRATION_SECONDS = 2_147_483_647;

/** What decides when the links of a request end. Times are ISO 8601 in UTC. */
export interface ExpiryInput {
  readonly createdAt: string;
  /** Of a callback; undefined for one as soon as possible, and for rooms. */
  readonly scheduledTime?: string | undefined;
  /** As it was sent; undefined for the vendor's default. */
  readonly expirationSeconds?: number | undefined;
}

/** When the links end: counted from the scheduled time of a callback (S004:69), else from their creation. ISO 8601 in UTC. */
export function expiresAt({ createdAt, scheduledTime, expirationSeconds }: ExpiryInput): string {
  const from = Date.parse(scheduledTime ?? createdAt);
  return new Date(from + (expirationSeconds ?? DEFAULT_EXPIRATION_SECONDS) * 1000).toISOString();
}
