/** Where the practice Auvious is, and what to try there, as `practice` prints it (under `auvious`). */
export interface AuviousSamples {
  /** Serves `/security`. */
  readonly origin: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** As the application's settings page shows it. */
  readonly applicationId: string;
  /** A queue of the practice Genesys Cloud. */
  readonly queueName: string;
  /** What every SMS of the practice Auvious says. */
  readonly otpCode: string;
  /** A number that the practice Auvious “sends” codes to; nobody has it. */
  readonly customerPhone: string;
}
