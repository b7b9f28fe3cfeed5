/** Folders that hold other people's code. */
const SKIPPED_FOLDERS = /(^|\/)(node_modules|\.git|dist|build|target|\.venv|venv|__pycache__|vendor)\//;

export interface NamedFile {
  name: string;
  file: File;
}

/** Files of an input, under their paths where a folder was chosen. */
export function listChosen(files: Iterable<File>): NamedFile[] {
  return [...files].map((file) => ({ name: file.webkitRelativePath || file.name, file })).filter((it) => !SKIPPED_FOLDERS.test(it.name));
}

/** Files that were dropped, with those of dropped folders. */
export async function listDropped(items: DataTransferItemList): Promise<NamedFile[]> {
  // Entries have to be asked for before the first wait: the list is empty afterwards.
  const entries = [...items].flatMap((it) => it.webkitGetAsEntry() ?? []);
  return (await Promise.all(entries.map((it) => listEntry(it, '')))).flat();
}

async function listEntry(entry: FileSystemEntry, folder: string): Promise<NamedFile[]> {
  const name = `${folder}${entry.name}`;
  if (SKIPPED_FOLDERS.test(`${name}/`)) return [];
  if (entry.isFile) return [{ name, file: await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject)) }];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: NamedFile[] = [];
  // A reader gives a hundred at a time, and nothing when it is done.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return found;
    for (const it of some) found.push(...(await listEntry(it, `${name}/`)));
  }
}
