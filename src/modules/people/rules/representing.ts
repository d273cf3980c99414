import type { AccessKind, RepresentativeKind, RepresentativeScope } from '../model.ts'

// Burgerlijk Wetboek 1: curator art. 378 and 386, administrator (bewind) art. 431 and 441, mentor art. 450 and 453, authority over a child art. 245.
const scopes: Readonly<Record<Exclude<RepresentativeKind, 'authorised'>, RepresentativeScope>> = { curator: 'both', mentor: 'care', administrator: 'money', guardian: 'both' }

/** What a representative of this kind decides about; only an authorisation says it itself. Undefined when it does not say. */
export const scopeOfKind = (kind: RepresentativeKind, authorised: RepresentativeScope | undefined): RepresentativeScope | undefined => (kind === 'authorised' ? authorised : scopes[kind])

/** What her account may open of the person: what is decided and given to who decides about care, nothing of that to who decides about money. */
export const rightsOfScope = (scope: RepresentativeScope): readonly AccessKind[] => (scope === 'money' ? ['amounts'] : scope === 'care' ? ['shared'] : ['shared', 'amounts'])
