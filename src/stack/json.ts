import { comment, quote } from './export.ts';

/** What JSON can hold. */
export type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

/** A key of an object that is printed over several lines. */
export interface Member {
  key: string;
  /** What stands above the key as a comment; give none where the file's language has no comments. */
  note?: string | undefined;
  /** Printed on the key's own line. */
  value?: Json;
  /** An object printed over lines of its own, instead of `value`. */
  members?: readonly Member[];
  /** A list printed with each item on a line of its own, instead of `value`. */
  items?: readonly Pick<Member, 'note' | 'value'>[];
}

/** An object of JSON, or of JSON with comments where a member has a note. */
export function printObject(members: readonly Member[], indent = ''): string {
  return printLines('{}', members, indent, ({ key, value, members: below, items }, inner) => `${quote(key)}: ${below ? printObject(below, inner) : items ? printLines('[]', items, inner, (it) => printInline(it.value)) : printInline(value)}`);
}

function printLines<T extends Pick<Member, 'note'>>(brackets: '{}' | '[]', parts: readonly T[], indent: string, print: (part: T, indent: string) => string): string {
  if (parts.length === 0) return brackets;
  const inner = `${indent}  `;
  const lines = parts.flatMap((part, place) => [
    ...(part.note ? comment([part.note], '//').split('\n').map((it) => inner + it) : []),
    `${inner}${print(part, inner)}${place < parts.length - 1 ? ',' : ''}`,
  ]);
  return `${brackets[0]}\n${lines.join('\n')}\n${indent}${brackets[1]}`;
}

function printInline(value: Json | undefined): string {
  if (value === undefined) return 'null';
  if (isList(value)) return `[${value.map(printInline).join(', ')}]`;
  if (typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value);
  return entries.length > 0 ? `{ ${entries.map(([key, it]) => `${quote(key)}: ${printInline(it)}`).join(', ')} }` : '{}';
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
