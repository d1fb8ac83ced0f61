// Builds the assets of the pages: node build.mjs <folder for the assets> <file for their version>
// Does nothing when nothing has changed, so that it costs a build a moment; installs what is locked when it is missing.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const [assets, versionFile] = process.argv.slice(2)
const modules = 'node_modules'
const installed = join(modules, '.installed-lock')
const sources = ['build.mjs', 'favicon.svg', 'govuk.scss', 'live.js', 'moj.scss', 'package-lock.json', 'start.js', 'support.js']
const copies = {
  'favicon.svg': 'favicon.svg',
  'govuk-frontend.min.js': join(modules, 'govuk-frontend/dist/govuk/govuk-frontend.min.js'),
  'live.js': 'live.js',
  'support.js': 'support.js'
}

const digest = (files) =>
  files.reduce((hash, file) => hash.update(file).update(readFileSync(file)), createHash('sha256')).digest('hex')

const lock = digest(['package-lock.json'])
if (!existsSync(installed) || readFileSync(installed, 'utf8') !== lock) {
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { stdio: ['ignore', 'ignore', 'inherit'] })
  writeFileSync(installed, lock)
}

const version = digest(sources).slice(0, 16)
const expected = [...Object.keys(copies), 'govuk.css', 'moj.css', 'start.js'].sort()
const built =
  existsSync(versionFile) && readFileSync(versionFile, 'utf8') === version &&
  existsSync(assets) && readdirSync(assets).sort().join() === expected.join()

if (!built) {
  const { compile } = await import('sass')
  rmSync(assets, { recursive: true, force: true })
  mkdirSync(assets, { recursive: true })
  for (const [name, from] of Object.entries(copies)) {
    copyFileSync(from, join(assets, name))
  }
  // What a script imports carries the version, too: browsers keep it for a year.
  writeFileSync(join(assets, 'start.js'), readFileSync('start.js', 'utf8').replace('.min.js', `.min.js?v=${version}`))
  for (const name of ['govuk', 'moj']) {
    const { css } = compile(`${name}.scss`, { loadPaths: ['.'], quietDeps: true, style: 'compressed' })
    writeFileSync(join(assets, `${name}.css`), css)
  }
  mkdirSync(dirname(versionFile), { recursive: true })
  writeFileSync(versionFile, version)
}
