/** What is said of the addresses of a deployment. Each is a sentence without its subject, then the next action. */
export const nexusAddressesText = {
  pathTwice: (path: string) => `has the path ${path}, which is added to it`,
  pathTwiceFix: (path: string) => `Give the address up to where ${path} begins.`,
} as const;
