/** What the practice database's own process is told. */
export type ToEngine =
  /** Once, first: statements that make the tables. */
  | { readonly is: 'begin'; readonly tables: string }
  /** One message of the protocol. */
  | { readonly is: 'message'; readonly bytes: Uint8Array };

/** What it says. Each message is answered by one `reply`, in order; that to `begin` comes when the tables are there. */
export type FromEngine =
  | { readonly is: 'reply'; readonly bytes: Uint8Array }
  | { readonly is: 'failed'; readonly why: string };
