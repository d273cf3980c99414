// Two levels below the root, as the bundle of a start is (bin/bundle.mjs).
const root = new URL('../../', import.meta.url)

/** Where a file or folder (a path from the root of the project) lies, whether the program runs from its sources or from one bundle. */
export const projectFile = (path: string): URL => new URL(path, root)
