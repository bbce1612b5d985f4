/** Where the ticks of a checksheet lie among the drafts until it is judged: each stay has a checksheet of its own. */
export const checksheetDraft = (legId: string): string => `checksheet:${legId}`
