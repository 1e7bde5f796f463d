import { z } from 'zod/mini';
import { organization } from './engagement-channels.ts';
import { kept, problem } from './results.ts';
import { flag, list, maybe, nothing, number, obj, text } from './schema.ts';

/** How the operator signs in. Secrets were handed over by `secrets.set` before. */
export const signInMethod = z.discriminatedUnion('is', [
  obj({ is: z.literal('client'), clientId: text }),
  obj({ is: z.literal('token') }),
  obj({ is: z.literal('browser'), clientId: text }),
  /** Practice only: the sample administrator. */
  obj({ is: z.literal('practice') }),
]);

export const signedIn = obj({
  as: obj({ kind: z.enum(['user', 'client']), id: text, name: text }),
  method: z.enum(['client', 'token', 'browser', 'practice']),
  organization,
  region: maybe(text),
  /** The rights that a run needs of whoever signs in. */
  rights: list(obj({ permission: text, why: text, held: z.enum(['granted', 'conditional', 'missing', 'unchecked']) })),
  /** Seconds this computer is ahead (or behind, negative); absent when right or unknown. */
  skewSeconds: maybe(number),
  at: text,
  /** Something to know that does not keep anybody from going on. */
  warnings: list(problem),
});

export const connectState = obj({
  signedIn: maybe(signedIn),
  /** Values shown again: never a secret. */
  clientId: maybe(text),
  /** For the browser: the client that may be signed in to by PKCE, and the redirect address it must have. */
  browser: obj({ clientId: maybe(text), redirectUri: text }),
  kept: obj({ operatorClientSecret: kept, accessToken: kept }),
  /** The keychain can keep a secret; else why not. */
  keychain: obj({ usable: flag, problem: maybe(problem) }),
});

export const connectChannels = {
  'connect.state': { request: obj({ engagement: text, runbook: text }), reply: connectState },
  /** Sends what signing in and looking at rights needs, to the engagement's region only. */
  'connect.signIn': { request: obj({ engagement: text, runbook: text, method: signInMethod }), reply: signedIn },
  'connect.signOut': { request: obj({ engagement: text }), reply: nothing },
  /** Write-only. `remember`: into the keychain, else in memory until the window closes. */
  'secrets.set': {
    request: obj({
      engagement: text,
      /** A secret parameter of a runbook of the engagement, or `agePassphrase`. */
      name: text,
      /** For a secret that belongs to one runbook alone; those that runbooks share need none. */
      runbook: maybe(text),
      secret: text,
      remember: flag,
    }),
    reply: obj({ kept, problem: maybe(problem) }),
  },
  'secrets.forget': {
    request: obj({ engagement: text, name: text, runbook: maybe(text) }),
    reply: nothing,
  },
  /**
   * The one exception: shows a created secret once, on purpose. Without a name that of the runbook's client. `subject`: whom
   * it belongs to, where runs made several of that name; else the latest.
   */
  'secrets.reveal': {
    request: obj({ engagement: text, runbook: text, name: maybe(text), subject: maybe(text) }),
    reply: obj({ secret: text }),
  },
  /**
   * Main copies it, and clears the clipboard after 60 s if it is still ours. `name`: a created secret, or one that the
   * manual step has among its values that waits at this moment. `subject` as for `secrets.reveal`.
   */
  'secrets.copy': {
    request: obj({ engagement: text, runbook: text, name: maybe(text), subject: maybe(text) }),
    reply: obj({ clearsAfterSeconds: number }),
  },
} as const;
