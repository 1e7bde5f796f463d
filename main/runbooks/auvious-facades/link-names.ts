/** The links of a request by the names of their secrets, in the order in which people need them. */
export const LINK_NAMES = ['ticketUrl', 'agentUrl', 'recordingUrl'] as const;

/** Name of a link's secret. */
export type LinkName = (typeof LINK_NAMES)[number];
