import { z } from 'astro/zod';
import { day } from '../freshness/day-schema.ts';
import { findDay, type Day } from '../freshness/day.ts';

/** An id that a vendor's own package names, with the end that it announces, if any. */
export interface VendorId {
  id: string;
  endsOn?: Day | undefined;
}

/** The files of each tarball that hold the ids, and how their text is read. Nothing of a package is run. */
export const VENDOR_SDKS = {
  'anthropic-sdk': { vendor: 'anthropic', files: ['src/resources/messages/messages.ts', 'src/internal/data/deprecated-models.ts'], translate: translateAnthropic },
  'openai-sdk': { vendor: 'openai', files: ['src/resources/shared.ts'], translate: translateOpenAi },
  'google-sdk': { vendor: 'google', files: ['src/google-model-catalog.ts'], translate: translateGoogle },
} as const;

const ids = z.array(z.string()).min(10, 'names fewer than ten ids, so the package has changed its form; look at it and mend src/catalogue/vendor-sdks.ts');

/** A list that has moved elsewhere, or is written otherwise, must not pass for an empty one. */
const deprecated = z.array(z.string()).min(1, 'has no DEPRECATED_MODELS where we read it, so the package has changed its form; look at it and mend src/catalogue/vendor-sdks.ts');
const announced = z.array(z.string()).min(1, 'announces no shutdown date where we read it, so the package has changed its form; look at it and mend src/catalogue/vendor-sdks.ts');

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** "November 30th, 2026" */
const dayInWords = z.string().transform((words, context): Day => {
  const [, month = '', date = '', year = ''] = /^(\w+) (\d+)(?:st|nd|rd|th), (\d{4})$/.exec(words) ?? [];
  const found = findDay(`${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}-${date.padStart(2, '0')}`);
  if (!found) context.addIssue({ code: 'custom', message: `writes an end as "${words}", so the package has changed its form; look at it and mend src/catalogue/vendor-sdks.ts` });
  return found ?? (words as Day);
});

/** `export type Model = | 'claude-…'` and `const DEPRECATED_MODELS`, whose ends are written "November 30th, 2026". @throws ZodError when the package has changed its form */
export function translateAnthropic(source: string): VendorId[] {
  // Some versions have two such lists, and in some the type of the list stands in braces of its own.
  const lists = deprecated.parse([...source.matchAll(/const DEPRECATED_MODELS[^=]*= \{([^}]*)\}/g)].map(([, list]) => list!));
  const ends = new Map(lists.flatMap((list) => [...list.matchAll(/'([^']+)':\s*'([^']+)'/g)]).map(([, id, words]) => [id!, dayInWords.parse(words)]));
  return [...new Set([...listUnion(source, 'Model'), ...ends.keys()])].map((id) => ({ id, endsOn: ends.get(id) }));
}

/** `export type ChatModel = | 'gpt-…'`, the second list of ids that other endpoints take, and the comment with the announced ends. @throws ZodError when the package has changed its form */
export function translateOpenAi(source: string): VendorId[] {
  const comment = source.replace(/\n \* ?/g, ' ').replace(/\s+/g, ' ');
  const ends = new Map([...comment.matchAll(/((?:"[^"]+",? ?)+): Announced shutdown date: (\d{4}-\d{2}-\d{2})/g)].flatMap(([, names, on]) => [...names!.matchAll(/"([^"]+)"/g)].map(([, id]) => [id!, day.parse(on)] as const)));
  return [...new Set([...listUnion(source, 'ChatModel'), ...listUnion(source, 'ResponsesModel'), ...announced.parse([...ends.keys()])])].map((id) => ({ id, endsOn: ends.get(id) }));
}

/** The keys of the catalogue's lists. It announces no ends. @throws ZodError when the package has changed its form */
export function translateGoogle(source: string): VendorId[] {
  return ids.parse([...source.matchAll(/^ {2}'(gem(?:ini|ma)-[^']+)':/gm)].map(([, id]) => id!)).map((id) => ({ id }));
}

/** The string members of `export type <name> = | 'a' | 'b' …;` */
function listUnion(source: string, name: string): string[] {
  return ids.parse([...cut(source, `export type ${name} =`, ';').matchAll(/'([^']+)'/g)].map(([, id]) => id!));
}

function cut(source: string, from: string, to: string): string {
  const start = source.indexOf(from);
  return start < 0 ? '' : source.slice(start, source.indexOf(to, start));
}
