import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import ts from 'typescript'
import { root } from './cruise.ts'

export type Source = { path: string; text: string; tree: ts.SourceFile }
export type Table = { schema: string; name: string; file: string }

const filesIn = async (folder: string, ending: RegExp): Promise<string[]> => {
  const entries = await readdir(join(root, folder), { recursive: true })
  return entries.filter((name) => ending.test(name)).map((name) => `${folder}/${name}`).toSorted()
}

export const readSources = async (): Promise<Source[]> =>
  Promise.all(
    (await filesIn('src', /\.tsx?$/)).map(async (path) => {
      const text = await readFile(join(root, path), 'utf8')
      return { path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) }
    }),
  )

const holds = (node: ts.Node, isIt: (node: ts.Node) => boolean): boolean => isIt(node) || (ts.forEachChild(node, (child) => holds(child, isIt) || undefined) ?? false)

export const usesAny = ({ tree }: Source): boolean => holds(tree, (node) => node.kind === ts.SyntaxKind.AnyKeyword)

const isExported = (node: ts.Node): boolean => ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)

export const exportsDefault = ({ tree }: Source): boolean =>
  tree.statements.some((statement) => ts.isExportAssignment(statement) || (ts.canHaveModifiers(statement) && (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)))

const ignoreComment = /(?:oxlint|eslint)-disable|@ts-(?:ignore|nocheck)|(?:v8|c8|istanbul) ignore|@?knipignore/
const expectedError = /@ts-expect-error/

/** In a test, an expected type error is a claim that is checked: this cannot be written. */
export const silencesChecker = ({ path, text }: Source): boolean => ignoreComment.test(text) || (expectedError.test(text) && !/\.test\.tsx?$/.test(path))

const namesIn = (statement: ts.Statement): string[] => {
  if (ts.isExportDeclaration(statement)) {
    return statement.exportClause !== undefined && ts.isNamedExports(statement.exportClause) ? statement.exportClause.elements.map(({ name }) => name.text) : []
  }
  if (!isExported(statement)) return []
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map(({ name }) => name.getText())
  const named = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement) || ts.isTypeAliasDeclaration(statement) || ts.isInterfaceDeclaration(statement)
  return named && statement.name !== undefined ? [statement.name.text] : []
}

export const exportedNames = ({ tree }: Source): string[] => tree.statements.flatMap(namesIn)

const withoutComments = (sql: string): string => sql.replaceAll(/--[^\n]*/g, '').replaceAll(/\/\*[\s\S]*?\*\//g, '')

const tableIn = /\bcreate\s+(?:unlogged\s+)?table\s+(?:if\s+not\s+exists\s+)?"?(\w+)"?\."?(\w+)"?(?!\s+partition\s+of)/gi
const commentIn = /\bcomment\s+on\s+table\s+"?(\w+)"?\."?(\w+)"?\s+is\s+'[^']/gi

const matchesIn = (sql: string, pattern: RegExp, file: string): Table[] => [...sql.matchAll(pattern)].map(([, schema = '', name = '']) => ({ schema, name, file }))

/** The tables that the migrations make, and those that carry their Dutch name as a comment. */
export const readTables = async (): Promise<{ made: Table[]; commented: Table[] }> => {
  const files = await filesIn('migrations', /\.sql$/)
  const texts = await Promise.all(files.map(async (file) => ({ file, sql: withoutComments(await readFile(join(root, file), 'utf8')) })))
  return {
    made: texts.flatMap(({ file, sql }) => matchesIn(sql, tableIn, file)),
    commented: texts.flatMap(({ file, sql }) => matchesIn(sql, commentIn, file)),
  }
}

export const readModules = async (): Promise<Array<{ name: string; entries: string[] }>> => {
  const folders = (await readdir(join(root, 'src/modules'), { withFileTypes: true })).filter((entry) => entry.isDirectory())
  return Promise.all(folders.map(async ({ name }) => ({ name, entries: await readdir(join(root, 'src/modules', name)) })))
}
