/** The system's id in calls, actions and secrets: Auvious, whose facades create callbacks and rooms. */
export const AUVIOUS = 'auvious';

/** Where a client signs in; public samples of the vendor use this path. */
export const TOKEN_PATH = '/security/oauth/token';

/** Sends a customer a code. */
export const OTP_PATH = '/security/otp';

export const OTP_VERIFY_PATH = `${OTP_PATH}/verify`;

/** Creates a callback (S004:17). */
export const CALLBACK_PATH = '/security/genesys/callback';

/** Creates a room (S004:113). */
export const ROOM_PATH = '/security/genesys/room';

/** A ticket by its id, which stands in the place `{ticketId}`: whoever has it can join. */
export const TICKET_PATH = '/security/ticket/{ticketId}';

/** An address below which no ticket can be: ids of tickets are a few letters. */
export const NO_TICKET_PATH = '/security/ticket/groundwork-no-such-ticket';
