import { comment, listNotes, MERGE, type ExportedFile, type Language, type Order } from './export.ts';

/** A file of these lines with the notes on top, in a language that has comments. */
export function toFile(order: Order, path: string, language: Exclude<Language, 'json' | 'markdown'>, lines: readonly string[], merge = MERGE[language]): ExportedFile {
  return { path, language, text: `${comment(listNotes(order), language === 'jsonc' ? '//' : '#')}\n\n${lines.join('\n')}\n`, merge };
}

/** Commands to copy; where a tool has no file, they are the export. */
export function toCommands(order: Order, lines: readonly string[]): ExportedFile {
  return toFile(order, 'commands.sh', 'shell', lines);
}
