import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/** A folder whose name gives its place and its address: `02-stages`. */
export interface NumberedFolder {
  readonly folder: string
  readonly number: number
  readonly slug: string
}

/** Files in a folder that end so, in the order of their names; none if there is no such folder. */
export function filesIn(folder: string, ending: string): string[] {
  return entriesOf(folder)
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(folder, entry.name))
    .sort()
}

/** Folders directly below a folder, hidden ones left out. */
export function foldersIn(folder: string): string[] {
  return entriesOf(folder)
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => join(folder, entry.name))
    .sort()
}

/** `…/02-stages` → number 2, slug `stages`; `undefined` if the name is not of that form. */
export function numbered(folder: string): NumberedFolder | undefined {
  const match = /^(\d+)-([a-z][a-z0-9]*(?:-[a-z0-9]+)*)$/.exec(basename(folder))
  return match ? { folder, number: Number(match[1]), slug: match[2] ?? '' } : undefined
}

/** Text of a file, or `undefined` if there is none. Windows line ends and the byte order mark are taken off. */
export function textOf(file: string): string | undefined {
  if (!existsSync(file)) return undefined
  return readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
}

/** File name without folder and ending. */
export function stem(file: string): string {
  return basename(file).replace(/\.[^.]+$/, '')
}

function entriesOf(folder: string) {
  return existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : []
}
