import type { Rate } from '../http/limiter.ts';

/**
 * Required where a session is opened, and fixed for it: texts come in this language. It decides nothing here, so it is
 * the one in which the errors are documented.
 */
export const ICWS_HEADERS = { 'accept-language': 'en-US' } as const;

/** No limit is documented. A CIC server has calls to connect, so it is asked with restraint. */
export const ICWS_RATE: Rate = { atOnce: 4, perWindow: 3_000, windowMs: 60_000 };
