import { downloadZip } from 'client-zip';
import { toArchivePath } from './archive-path.ts';
import { makeReadme } from './readme.ts';
import type { StackView } from './view.ts';

/** All files of a view with a README.md, as a zip. Made at noon of the day of the view, so that one view gives one archive. */
export function makeArchive({ order, exporter, made }: StackView): Response {
  const lastModified = new Date(`${order.madeOn}T12:00:00Z`);
  const files = [{ name: 'README.md', input: makeReadme(order, exporter, made) }, ...made.files.map((it) => ({ name: toArchivePath(it.path), input: it.text }))];
  return downloadZip(files.map((it) => ({ ...it, lastModified })));
}
