// npm start: installs what is missing, builds, serves, prints the address.
import { spawnSync } from 'node:child_process';
import { environment, root, setUp, stop } from './setup.mjs';

setUp();
const shell = process.platform === 'win32';
const build = spawnSync('astro', ['build'], { cwd: root, env: environment, stdio: 'inherit', shell });
if (build.status !== 0) stop('The site was not built: mend what is reported above and run "npm start" again.');
const served = spawnSync('node', ['scripts/serve.mjs'], { cwd: root, env: environment, stdio: 'inherit', shell });
process.exitCode = served.status ?? 0;
