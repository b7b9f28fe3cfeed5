/** A field of a file as its page lists it. */
export interface FieldDoc {
  /** "models[].dates.dueOn" */
  path: string;
  description?: string | undefined;
}

interface Schema {
  description?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  additionalProperties?: Schema | boolean;
}

/** How deep a page follows; the schema has the rest. */
const DEPTH = 3;

/** The described fields of a JSON Schema in its order. What every file has in common is told elsewhere, and what several fields of one name share is told of the first. */
export function listFields(schema: object): FieldDoc[] {
  const fields = listOf(schema as Schema, '', 0).filter(({ path, description }) => description !== undefined && !COMMON.includes(path));
  const told = fields.map(({ path, description }) => `${path.split('.').at(-1)}: ${description}`);
  return fields.filter((_, n) => told.indexOf(told[n]!) === n);
}

const COMMON = ['version', 'schema', 'edition', 'builtOn', 'factsOn', 'licence'];

function listOf(schema: Schema, path: string, depth: number): FieldDoc[] {
  if (depth > DEPTH) return [];
  const inside = Object.entries(schema.properties ?? {}).flatMap(([name, it]) => [{ path: path ? `${path}.${name}` : name, description: it.description }, ...listOf(it, path ? `${path}.${name}` : name, depth + 1)]);
  const items = schema.items ? listOf(schema.items, `${path}[]`, depth) : [];
  const values = typeof schema.additionalProperties === 'object' ? listOf(schema.additionalProperties, `${path}.<key>`, depth) : [];
  return [...inside, ...items, ...values];
}

/** The file with the first entry of each list only, as text. */
export function takeExample(file: object): string {
  return JSON.stringify(shorten(file, 0), null, 2);
}

function shorten(value: unknown, depth: number): unknown {
  if (Array.isArray(value)) return value.length > 1 ? [shorten(value[0], depth + 1), `… ${value.length - 1} more`] : value.map((it) => shorten(it, depth + 1));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, it]) => it !== undefined);
  const isRecord = entries.length > 30;
  const shown = isRecord ? entries.slice(0, 1) : entries;
  return Object.fromEntries([...shown.map(([key, it]) => [key, depth > 4 ? '…' : shorten(it, depth + 1)]), ...(isRecord ? [['…', `${entries.length - 1} more`]] : [])]);
}
