import { parse as parseJsonc, printParseErrorCode, type ParseError } from 'jsonc-parser';
import matter from 'gray-matter';
import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import type { Export, ExportedFile } from '../../../src/stack/export.ts';

/** A file as its language's own parser reads it; front matter of Markdown, and plain text of commands. @throws where the parser refuses it */
export function readFile({ language, text }: ExportedFile): unknown {
  switch (language) {
    case 'toml':
      return parseToml(text);
    case 'json':
      return JSON.parse(text);
    case 'jsonc': {
      const errors: ParseError[] = [];
      const read: unknown = parseJsonc(text, errors, { allowTrailingComma: false });
      if (errors.length > 0) throw new SyntaxError(errors.map((it) => `${printParseErrorCode(it.error)} at ${it.offset}`).join(', '));
      return read;
    }
    case 'yaml':
      return parseYaml(text, { strict: true, uniqueKeys: true });
    case 'markdown':
      return matter(text).data;
    case 'shell':
      return text;
  }
}

/** All files of an export, read, by path. */
export function readFiles({ files }: Export): Record<string, unknown> {
  return Object.fromEntries(files.map((it) => [it.path, readFile(it)]));
}
