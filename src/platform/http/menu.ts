import type { Tx } from '../transaction.ts'

/** An entry of the menu; shown to who may do `may`, in the order of the table. */
export type MenuEntry = { href: string; /** In the language of who reads: where a resident meets it, a getter that asks words.ts each time. */ label: string; may: string; group: MenuGroupName; /** How many things wait there for who is signed in. */ waiting?: (tx: Tx) => Promise<number>; /** Only for these roles, when the act alone says too little. */ roles?: readonly string[] }

export const menuGroups = ['work', 'night', 'region', 'cooperation', 'account', 'resident'] as const
export type MenuGroupName = (typeof menuGroups)[number]
