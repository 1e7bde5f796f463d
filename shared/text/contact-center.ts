/** Names of contact centers, which have an id and no name. */
export const contactCenterText = {
  name: (first: string) => `Contact center ${first}…`,
} as const;
