/** The facts of this house from which a right to open a file comes, each as it stands with the right. */
export const stayOrigin = (stayId: string): string => `stay:${stayId}`
export const offerOrigin = (offerId: string): string => `offer:${offerId}`
