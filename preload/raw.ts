/** The bare connection to main, which differs between the shells. Requests, answers and payloads are JSON text. */
export interface RawConnection {
  invoke(channel: string, request: string): Promise<unknown>;
  /** Called once; main's events come in here for as long as the page lives. */
  subscribe(listener: (event: unknown, payload: unknown) => void): void;
}
