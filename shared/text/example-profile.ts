/** The profile that examples in help texts run. `main/` itself names no profile. */
export const EXAMPLE_PROFILE = 'uca-historical';
