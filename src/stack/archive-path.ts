/** Where a file lies in the archive: what belongs into the home folder in home/, what belongs into a repository in project/. */
export function toArchivePath(path: string): string {
  if (path.startsWith('~/')) return `home/${path.slice(2)}`;
  return path === 'commands.sh' ? path : `project/${path}`;
}

/** Whether its name begins with a dot: browsers drop that dot when they save a single file, so it is had by copying or in the archive. */
export function isDotFile(path: string): boolean {
  return path.split('/').at(-1)!.startsWith('.');
}
