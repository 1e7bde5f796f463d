import type { HttpAction, Ref, SecretHole } from '../../../../shared/plan/action.ts';

/** A write as a plan describes it. Its headers stand in the action, so that the command and the request are the same. */
export type AuviousWrite = Pick<HttpAction, 'system' | 'method' | 'path' | 'headers' | 'body'>;

/** What lets a request in: the client's token, or the id and the code that a customer got. Never both. */
export type Access =
  | { readonly authorization: { readonly bearer: SecretHole } }
  | { readonly 'X-OtpVerificationId': string | Ref; readonly 'X-OtpCode': SecretHole };

type About = Omit<HttpAction, 'kind' | 'needs' | keyof AuviousWrite>;

/** A typed write as an action of a plan. Auvious has roles of its own, which no permission of Genesys Cloud names. */
export function auviousAction(write: AuviousWrite, about: About): HttpAction {
  return { ...about, ...write, kind: 'http', needs: [] };
}
