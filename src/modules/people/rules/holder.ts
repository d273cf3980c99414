type Asker = { accountId: string; organisationId?: string; municipality?: string }

/**
 * In whose name somebody opens files, for the scope of the permission: the key that access rights are kept under.
 * Undefined for scopes that open no person's file.
 */
export function holderOf(asker: Asker, scope: string): string | undefined {
  switch (scope) {
    case 'own': case 'shared': case 'caseload': case 'line': return `account:${asker.accountId}`
    case 'organisation': return asker.organisationId && `organisation:${asker.organisationId}`
    case 'municipality': return asker.municipality && `municipality:${asker.municipality}`
    case 'desk:receiving': return asker.organisationId && `desk:receiving:${asker.organisationId}`
    default: return scope.startsWith('desk:') ? scope : undefined
  }
}
