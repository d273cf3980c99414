import { Type } from 'typebox'

/** Properties that more resources share, with their examples. */
export const id = Type.String({ format: 'uuid', examples: ['0192f0c1-7d3c-7f5e-9a51-2f6f1f0e7a10'] })
export const dayIn = (example: string) => Type.String({ format: 'date', examples: [example] })
export const dayOrNull = (example: string) => Type.Union([Type.String({ format: 'date' }), Type.Null()], { examples: [example] })
export const textOrNull = (example: string) => Type.Union([Type.String(), Type.Null()], { examples: [example] })
export const text = (example: string, maxLength?: number) => Type.String({ examples: [example], ...(maxLength ? { maxLength } : {}) })
export const count = (example: number) => Type.Integer({ examples: [example] })
export const yesNo = (example: boolean) => Type.Boolean({ examples: [example] })
export const made = Type.Object({ id })
