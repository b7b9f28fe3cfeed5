import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { run } from './program.ts';

interface Installed {
  version: string;
  /** Its node_modules. */
  modules: string;
}

/** The newest version of a package, in a folder of its own below `folder`; one that lies there already is not fetched again. @throws Error in npm's words */
export async function install(packageName: string, folder: string): Promise<Installed> {
  const version = (await npm(['view', packageName, 'dist-tags.latest'], folder)).trim();
  if (!/^\d+\.\d+\.\d+/.test(version)) throw new Error(`npm names no newest version of ${packageName}.`);
  const prefix = path.join(folder, `${packageName.replace(/[^\w.-]+/g, '_')}-${version}`);
  const modules = path.join(prefix, 'node_modules');
  if (!existsSync(path.join(modules, packageName, 'package.json'))) {
    mkdirSync(prefix, { recursive: true });
    // The exact version: npm under an old Node picks the newest that fits that Node, and says nothing.
    await npm(['install', `${packageName}@${version}`, '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', prefix], prefix);
  }
  return { version, modules };
}

async function npm(args: readonly string[], cwd: string): Promise<string> {
  // npm shall run under the Node that runs this script.
  const env = { ...(process.env as Record<string, string>), PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env['PATH'] ?? ''}` };
  const { code, out, err } = await run('npm', args, { cwd, env, seconds: 300 });
  if (code !== 0) throw new Error(`"npm ${args[0]}" failed: ${err.split('\n').find((it) => /npm (ERR|error)/i.test(it)) ?? 'no words'}`);
  return out;
}
