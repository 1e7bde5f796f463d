/** The value that holds the address of Genesys Cloud, and the step at which an unknown origin is accepted. */
export const ADDRESS = { field: 'region', step: 'auv-token' } as const;
