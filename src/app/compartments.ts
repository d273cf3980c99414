/** The compartments in use in a region: everybody's, and the women's shelter's (docs/decisions/0003). */
export const compartments: readonly number[] = [0, 1]
