/** Who called, as the shell knows it; nothing of it comes from the page. */
export interface Sender {
  /** Scheme and host of the frame's address, for example `groundwork://app`. */
  readonly origin: string;
  /** The main frame of the window itself, not a frame inside it nor another window. */
  readonly isMainFrame: boolean;
}

/** A call as it came in. `request` should be JSON text: then both shells carry it alike, and its size is known. */
export interface IpcCall {
  readonly channel: unknown;
  readonly request: unknown;
  readonly sender: Sender;
}
