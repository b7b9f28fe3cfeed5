// npm test: installs what is missing, builds, and runs every check. Closes with one line "N passed, N failed" of the runners' own counts.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { environment, root, setUp, stop } from './setup.mjs';

const scratch = path.join(root, 'node_modules', '.cache', 'test-run');
const total = { passed: 0, failed: 0 };
// Tests have no clock: the site is built as on the day of its newest review, so that they say the same in a year.
const ROUTEBOOK_TODAY = findNewestReview();

setUp();
const { findChromium } = await import('./browser.mjs');
try {
  findChromium();
} catch (error) {
  stop(error.message);
}
rmSync(scratch, { recursive: true, force: true });
mkdirSync(scratch, { recursive: true });

const steps = [
  ['Types', 'astro', ['check']],
  ['Lint', 'eslint', ['.']],
  ['Unit and content', 'vitest', ['run', '--project', 'unit', '--project', 'content'], 'unit.json'],
  ['Build', 'astro', ['build'], undefined, { ROUTEBOOK_TODAY }],
  ['What is shipped', 'vitest', ['run', '--project', 'build'], 'build.json'],
  ['Build under a base path', 'astro', ['build', '--outDir', path.join(scratch, 'base-path')], undefined, { ROUTEBOOK_TODAY, ROUTEBOOK_BASE: '/routebook' }],
  ['In a browser', 'playwright', ['test'], 'e2e.json'],
];
for (const [name, command, words, report, more] of steps) {
  if (!run(name, command, words, report, more)) break;
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

function run(name, command, words, report, more = {}) {
  console.log(`\n== ${name}: ${command} ${words.join(' ')}`);
  const file = report && path.join(scratch, report);
  const reporters = { vitest: ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`], playwright: ['--reporter=list,json'] };
  const env = { ...environment, ...more, ...(command === 'playwright' && { PLAYWRIGHT_JSON_OUTPUT_FILE: file }) };
  const { status } = spawnSync(command, [...words, ...(report ? reporters[command] : [])], { cwd: root, env, stdio: 'inherit', shell: process.platform === 'win32' });
  const counts = report ? readCounts(file) : { passed: status === 0 ? 1 : 0, failed: 0 };
  total.passed += counts.passed;
  total.failed += counts.failed;
  // A step that dies without a count of its own must not look like success.
  if (status !== 0 && counts.failed === 0) total.failed += 1;
  return status === 0;
}

function findNewestReview() {
  const files = readdirSync(path.join(root, 'content'), { recursive: true }).filter((name) => /\.(mdx|yaml)$/.test(name)).map((name) => path.join(root, 'content', name));
  return files.map((file) => /^reviewedOn: (\S+)/m.exec(readFileSync(file, 'utf8'))?.[1] ?? '').sort().at(-1);
}

function readCounts(file) {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    return report.stats ? { passed: report.stats.expected, failed: report.stats.unexpected + report.stats.flaky } : { passed: report.numPassedTests, failed: report.numFailedTests };
  } catch {
    return { passed: 0, failed: 0 };
  }
}
