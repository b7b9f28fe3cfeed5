import { comment, describeSeated, listNotes, MERGE, type ExportedFile, type Order, type Seated } from './export.ts';

/** What a tool lists the reviewer by. */
export const REVIEWER = 'Reviews a finished change';

/** What every reviewer is told, whatever the tool. */
const ORDERS = 'Review the change for defects. Name the file and line of each, say what could go wrong, and edit nothing.';

/**
 * An agent named reviewer, as the tools that keep agents in Markdown read it.
 * @param fields lines of the front matter after name and description, in YAML
 */
export function makeReviewerFile(order: Order, path: string, reviewer: Seated, fields: readonly string[]): ExportedFile {
  const head = [comment([...listNotes(order), describeSeated(reviewer)]), 'name: reviewer', `description: ${REVIEWER}`, ...fields];
  return { path, language: 'markdown', text: `---\n${head.join('\n')}\n---\n\n${ORDERS}\n`, merge: MERGE.markdown };
}
