import { z } from 'zod/mini';

/** How a values file speaks of a secret: an environment variable, a keychain entry, or a prompt. Never its text. */
export const secretReference = z.union([
  z.strictObject({ env: z.string().check(z.regex(/^[A-Za-z_][A-Za-z0-9_]*$/)) }),
  z.strictObject({ keychain: z.string().check(z.regex(/\S/)) }),
  z.strictObject({ prompt: z.literal(true) }),
]);
