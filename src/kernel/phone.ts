const figures = (typed: string): string => typed.replaceAll(/[\s().-]/g, '').replace(/^(?:\+|00)31\(?0?\)?/, '0')

/** A Dutch telephone number as people type it, written one way: ten figures. Undefined when it is none. */
export function dutchNumber(typed: string): string | undefined {
  const digits = figures(typed)
  return /^0[1-9]\d{8}$/.test(digits) ? digits : undefined
}

/** A Dutch mobile number, written one way: 06 and eight figures. Undefined when it is none. */
export function mobileNumber(typed: string): string | undefined {
  const digits = dutchNumber(typed)
  return digits?.startsWith('06') ? digits : undefined
}
