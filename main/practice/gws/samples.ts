/** Where the practice GWS is, and who signs in there, as `practice` prints it (under `gws`). */
export interface GwsSamples {
  /** Serves `/auth/v3` and `/environment/v3`. */
  readonly authOrigin: string;
  /** The load balancer of Web Services: Digital Channels uses it, whoever sets up a tenant does not. */
  readonly gwsOrigin: string;
  /** The product's default account. */
  readonly opsUser: string;
  readonly opsPassword: string;
  /** A person of the first contact center. */
  readonly tenantUser: string;
  readonly tenantPassword: string;
}
