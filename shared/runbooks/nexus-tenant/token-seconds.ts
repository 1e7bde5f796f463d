/** How long the tokens of nexus_client last unless somebody wants it otherwise (S003:129-130). */
export const TOKEN_SECONDS = { access: 43_200, refresh: 2_592_000 } as const;
