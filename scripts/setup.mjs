// Makes sure that this machine can build the site. Runs on any Node that knows modules, before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const bin = path.join(root, 'node_modules', '.bin');
const stamp = path.join(root, 'node_modules', '.installed-lockfile');

/** Ends with one sentence that says what to do. */
export function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** The environment in which every tool runs: the Node that the lockfile brings stands first on the path. */
export const environment = {
  ...process.env,
  PATH: [bin, process.env.PATH].filter(Boolean).join(path.delimiter),
  ASTRO_TELEMETRY_DISABLED: '1',
};

export function setUp() {
  checkNode();
  const lockfile = createHash('sha256').update(readFileSync(path.join(root, 'package-lock.json'))).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockfile) return;
  console.log('Installing what is missing (npm ci) …');
  const { status } = spawnSync('npm', ['ci'], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) stop('npm ci failed: see its message above; most often the package registry cannot be reached, so check the network and run the command again.');
  writeFileSync(stamp, lockfile);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isAtLeast = (wantedMajor, wantedMinor) => major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
  // On Linux x64 the lockfile brings Node 24, so the machine's own only has to run npm.
  const brought = process.platform === 'linux' && process.arch === 'x64';
  if (brought ? isAtLeast(20, 19) : isAtLeast(22, 18)) return;
  stop(`Node ${process.versions.node} is too old: install Node ${brought ? '20.19' : '22.18'} or newer (24 is best) and run the command again.`);
}
