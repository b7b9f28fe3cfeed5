/** Where a file lies in the archive: what belongs into the home folder in home/, what belongs into a repository in project/. */
export function toArchivePath(path: string): string {
  if (path.startsWith('~/')) return `home/${path.slice(2)}`;
  return path === 'commands.sh' ? path : `project/${path}`;
}
