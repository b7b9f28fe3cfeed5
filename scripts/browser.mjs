// Finds a Chromium for the tests without downloading one: CHROMIUM_PATH, Playwright's own, the one in the lockfile (Linux x64), the system's.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const SYSTEM = [
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** A browser under test asks nothing of the outside and draws the same on every machine. */
export const ARGS = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic', '--no-first-run', '--disable-domain-reliability', '--no-pings', '--font-render-hinting=none', '--force-color-profile=srgb'];

/** @returns {{ executablePath?: string, env: Record<string, string> }} @throws Error that says what to do */
export function findChromium() {
  if (process.env.CHROMIUM_PATH) return { executablePath: process.env.CHROMIUM_PATH, env: {} };
  if (hasPlaywrightOwn()) return { env: {} };
  const packed = unpackFromLockfile();
  if (packed) return packed;
  const system = SYSTEM.find((candidate) => existsSync(candidate));
  if (system) return { executablePath: system, env: {} };
  throw new Error('No Chromium was found for the tests: run "npx playwright install chromium", or install Chrome or Chromium, or set CHROMIUM_PATH.');
}

/** Firefox is tested where it is found: Playwright's own, else a stock one driven over WebDriver BiDi. */
export function findFirefox() {
  const { firefox } = require('@playwright/test');
  if (existsSync(firefox.executablePath())) return { launchOptions: {} };
  const executablePath = process.env.FIREFOX_PATH ?? ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((candidate) => existsSync(candidate));
  return executablePath ? { channel: 'moz-firefox', launchOptions: { executablePath } } : undefined;
}

function hasPlaywrightOwn() {
  const { chromium } = require('@playwright/test');
  const own = chromium.executablePath();
  if (own && existsSync(own)) return true;
  // "--only-shell" installs chromium_headless_shell-REVISION beside chromium-REVISION.
  const revision = /^(.*[\\/])chromium-(\d+)[\\/]/.exec(own || '');
  return Boolean(revision) && existsSync(`${revision[1]}chromium_headless_shell-${revision[2]}`);
}

function unpackFromLockfile() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  let entry;
  try {
    entry = require.resolve('@sparticuz/chromium');
  } catch {
    return undefined;
  }
  const { version } = JSON.parse(readFileSync(path.join(path.dirname(path.dirname(entry)), 'package.json'), 'utf8'));
  const folder = path.join(root, 'node_modules/.cache', `chromium-${version}`);
  const executablePath = path.join(folder, 'chromium');
  if (!existsSync(executablePath)) {
    // It unpacks into the temporary folder, file by file; a rename at the end keeps two runs out of each other's way.
    const apart = `${folder}.${process.pid}`;
    mkdirSync(apart, { recursive: true });
    const unpack = "const chromium = (await import('@sparticuz/chromium')).default; await chromium.executablePath()";
    execFileSync(process.execPath, ['--input-type=module', '-e', unpack], { cwd: root, env: { ...process.env, TMPDIR: apart, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' }, stdio: 'inherit' });
    try {
      renameSync(apart, folder);
    } catch {
      rmSync(apart, { recursive: true, force: true });
    }
  }
  return { executablePath, env: findLibraries(folder, executablePath) };
}

function findLibraries(folder, executablePath) {
  const env = {};
  const missing = spawnSync('ldd', [executablePath], { encoding: 'utf8' });
  if (/not found/.test(missing.stdout || 'not found')) env.LD_LIBRARY_PATH = [path.join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  if (!existsSync('/etc/fonts/fonts.conf')) {
    // A machine without fontconfig draws no text at all; the package brings a font.
    env.FONTCONFIG_FILE = path.join(folder, 'fonts.conf');
    if (!existsSync(env.FONTCONFIG_FILE)) writeFileSync(env.FONTCONFIG_FILE, `<?xml version="1.0"?><fontconfig><dir>${path.join(folder, 'fonts')}</dir><cachedir>${path.join(folder, 'fonts-cache')}</cachedir></fontconfig>`);
  }
  return env;
}
