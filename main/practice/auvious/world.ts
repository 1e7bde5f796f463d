/** Who may ask for tokens. */
export interface AuviousClient {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** An access token that was given out. */
export interface AuviousToken {
  readonly clientId: string;
  /** Milliseconds. */
  expiresAt: number;
}

/** A code that was sent, until it is used up. */
export interface Verification {
  readonly id: string;
  readonly to: string;
  readonly code: string;
  /** Milliseconds. */
  readonly sentAt: number;
  /** Milliseconds. */
  readonly expiresAt: number;
  wrongCodes: number;
  usedUp: boolean;
}

/** An SMS that the practice Auvious would have sent. */
export interface Message {
  readonly to: string;
  readonly code: string;
  readonly verificationId: string;
  readonly customName: string | undefined;
  readonly locale: string | undefined;
  /** Milliseconds. */
  readonly at: number;
}

/** What lets a customer into a conference. Field names are those of its API (P15). */
export interface Ticket {
  readonly id: string;
  readonly type: 'GENESYS_MULTI_USE_TICKET';
  readonly userId: string;
  readonly properties: { readonly [name: string]: unknown };
  /** Milliseconds. */
  readonly createdAt: number;
  /** Milliseconds. */
  readonly expiresAt: number;
  /** Milliseconds; undefined while it is not disabled. */
  readonly disabledAt: number | undefined;
  readonly version: number;
}

/** A callback that was accepted: its command as it came, and what was made of it. */
export interface AcceptedCallback {
  readonly command: { readonly [field: string]: unknown };
  readonly headers: { readonly [name: string]: string };
  readonly conversationId: string;
  readonly conferenceId: string;
  readonly ticketId: string;
  readonly ticketUrl: string;
  readonly agentUrl: string;
}

/** A room that was accepted, likewise. */
export interface AcceptedRoom {
  readonly command: { readonly [field: string]: unknown };
  readonly conferenceId: string;
  readonly ticketId: string;
  readonly ticketUrl: string;
  readonly agentUrl: string;
  readonly recordingUrl: string | undefined;
}

/** Everything the practice Auvious remembers, in memory. */
export interface AuviousWorld {
  /** By id. */
  readonly clients: Map<string, AuviousClient>;
  /** Ids of the organization's applications. */
  readonly applications: Set<string>;
  readonly organizationId: string;
  /** By access token. */
  readonly tokens: Map<string, AuviousToken>;
  /** By id. */
  readonly verifications: Map<string, Verification>;
  readonly messages: Message[];
  /** By id. */
  readonly tickets: Map<string, Ticket>;
  readonly callbacks: AcceptedCallback[];
  readonly rooms: AcceptedRoom[];
}
