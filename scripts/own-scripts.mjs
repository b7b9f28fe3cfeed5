// @ts-check
/** What the bundler wraps around an import that comes later, to fetch its style sheets first. Ours bring none. */
const PRELOAD = 'vite/preload-helper.js';
const OWN_PRELOAD = '\0own-preload.js';

/**
 * Gives each page's script its own copy of what it shares with another's. A bundler would put shared modules into a third file,
 * which both pages then ask for on top of their own: a request more, for a kilobyte less. No page loads two scripts with the same parts.
 * @returns {import("vite").Plugin}
 */
export default function ownScripts() {
  return {
    name: 'own-scripts',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: (environment) => environment.name === 'client',
    async resolveId(source, importer, options) {
      const owner = importer && findOwner(importer);
      if (!owner) return null;
      if (source.endsWith(PRELOAD)) return `${OWN_PRELOAD}?own=${owner}`;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      return found && !found.external && !found.id.startsWith('\0') && /\.(?:ts|m?js)$/.test(found.id) ? { ...found, id: `${found.id}?own=${owner}` } : found;
    },
    load(id) {
      return id.startsWith(OWN_PRELOAD) ? 'export const __vitePreload = (load) => load();' : null;
    },
  };
}

/** @param {string} importer "/…/Checker.astro?astro&type=script&index=0&lang.ts", or a module that was given to it */
function findOwner(importer) {
  return /[?&]own=(\w+)/.exec(importer)?.[1] ?? /\/(\w+)\.astro\?.*type=script/.exec(importer)?.[1];
}
