/** Who plans the line: she sees every talk that is owed, and enters what was on paper for anybody who answered. */
export const isCoordinator = ({ role }: { role: string }): boolean => role === 'oncall-coordinator'
