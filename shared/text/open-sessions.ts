/** What is said about sessions that a killed process left open. */
export const openSessionsText = {
  closed: (host: string) => `A session at ${host} that an interrupted run had left open was closed.`,
  closedFix: 'Nothing to do.',
  givenUp: (host: string) => `A session at ${host} that an interrupted run left open could not be closed for a day.`,
  givenUpFix: 'Ask the administrator of that server whether a session of this user is left.',
};
