/** Where the practice Digital Channels ("Nexus") is, and what opens it, as `practice` prints it (under `nexus`). */
export interface NexusSamples {
  readonly origin: string;
  /** A cluster key: it provisions every contact center. */
  readonly apiKey: string;
  readonly ccId: string;
  /** A gateway that receives webhooks and checks `X-Hub-Signature`; its keys are those of a custom gateway. */
  readonly webhook: { readonly url: string; readonly webhookSignatureKey: string; readonly apiSignatureKey: string };
}

/** What the practice Nexus knows by itself; the webhook is the gateway's. */
export interface NexusOwnSamples extends Omit<NexusSamples, 'webhook'> {
  /** May provision `ccId` only, and make keys for it. */
  readonly tenantKey: string;
  /** The access token of a signed-in user of `ccId` (`outGWSAccessToken`). */
  readonly tenantUserToken: string;
  /** Another contact center, and a key of it that is refused for the first. */
  readonly otherContactCenter: { readonly ccId: string; readonly apiKey: string };
  /** Keys that open nothing here: for chat only, switched off, and past their end. */
  readonly uselessKeys: { readonly restricted: string; readonly disabled: string; readonly expired: string };
}
