import { readFileSync } from 'node:fs'
import { run, Stop } from './run.mjs'

const apt = ['-o', 'DPkg::Lock::Timeout=300', '-y', '-q']

const osRelease = () => {
  try {
    const lines = readFileSync('/etc/os-release', 'utf8').split('\n').map((line) => line.split('='))
    return Object.fromEntries(lines.map(([name, value = '']) => [name, value.replaceAll('"', '')]))
  } catch {
    return {}
  }
}

const family = () => {
  if (process.platform === 'darwin') return 'macos'
  const { ID = '', ID_LIKE = '' } = osRelease()
  const names = [ID, ...ID_LIKE.split(' ')]
  return ['debian', 'fedora', 'arch', 'alpine', 'suse'].find((name) => names.includes(name)) ?? 'other'
}

/** As root on Debian or a system like it; elsewhere we only say what to do. */
export const mayInstall = () => family() === 'debian' && process.getuid?.() === 0

/** The first alternative that this release of Debian (or Ubuntu) knows. */
const debianChoice = async (alternatives) => {
  for (const names of alternatives) {
    const { code } = await run('apt-cache', ['show', ...names.split(' ')])
    if (code === 0) return names
  }
  return alternatives[0]
}

const commandFor = async (packages) => {
  const names = family() === 'debian' ? await debianChoice(packages.debian) : packages[family()]
  const sudo = process.getuid?.() === 0 ? '' : 'sudo '
  const commands = {
    debian: `${sudo}apt-get update && ${sudo}apt-get install -y --no-install-recommends ${names}`,
    fedora: `${sudo}dnf install -y ${names}`,
    arch: `${sudo}pacman -S --needed ${names}`,
    alpine: `${sudo}apk add ${names}`,
    suse: `${sudo}zypper install -y ${names}`,
    macos: `brew install ${names}`,
  }
  return commands[family()]
}

const aptGet = async (args) => {
  const { code, output } = await run('apt-get', [...apt, ...args], { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  if (code !== 0) throw new Stop(`${output.trim()}\nHet installeren met apt-get ${args[0]} is niet gelukt; kijk naar de melding hierboven en probeer het opnieuw.`)
}

/** Installs, or stops with the command to give. `packages` names them per family of systems; `hint` is for an installation in another place. */
export const installSystemPackages = async (what, packages, hint) => {
  if (!mayInstall()) {
    const command = await commandFor(packages)
    throw new Stop(`${what} is nodig en niet gevonden; installeer het${command === undefined ? '' : ` met "${command}"`}, of ${hint}.`)
  }
  console.log(`${what} wordt geïnstalleerd …`)
  await aptGet(['update'])
  const names = await debianChoice(packages.debian)
  await aptGet(['install', '--no-install-recommends', ...names.split(' ')])
}
