// Prints a closed JSON Schema of Gemini CLI's settings, made of the table that its own package validates with. A program of its own, since loading the package starts things. Argument: the package's folder "bundle".
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { runInNewContext } from 'node:vm';

interface Entry {
  type: string;
  ref?: string;
  options?: { value: unknown }[];
  items?: Entry;
  properties?: Record<string, Entry>;
  additionalProperties?: Entry;
}
type Schema = Record<string, unknown>;

const DEFINITIONS = 'var SETTINGS_SCHEMA_DEFINITIONS =';

const folder = path.resolve(process.argv[2]!);
const file = readdirSync(folder).filter((it) => /^chunk-.*\.js$/.test(it)).map((it) => path.join(folder, it)).find((it) => readFileSync(it, 'utf8').includes(DEFINITIONS));
if (!file) throw new Error('Gemini CLI no longer holds the table of its settings where it was.');
const definitions = readDefinitions(readFileSync(file, 'utf8'));
const { getSettingsSchema } = (await import(pathToFileURL(file).href)) as { getSettingsSchema(): Record<string, Entry> };
const properties = Object.fromEntries(Object.entries(getSettingsSchema()).map(([key, entry]) => [key, toSchema(entry)]));
process.stdout.write(JSON.stringify({ $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object', properties: { $schema: { type: 'string' }, ...properties }, additionalProperties: false, $defs: dropEmptyEnums(definitions) }), () => process.exit(0));

/** The shared shapes, which the module keeps to itself; names that they mention mean nothing here. */
function readDefinitions(source: string): Record<string, Schema> {
  const start = source.indexOf(DEFINITIONS);
  const text = source.slice(start + DEFINITIONS.length, source.indexOf('\n};', start) + 2);
  return runInNewContext(`with (names) { (${text}) }`, { names: new Proxy({}, { has: (_, key) => key !== 'Object', get: () => ({}) }) }) as Record<string, Schema>;
}

function toSchema(entry: Entry): Schema {
  const { type, ref, options = [], items, properties, additionalProperties: more } = entry;
  if (ref && ref in definitions) return ref === 'TelemetrySettings' ? { anyOf: [{ type: 'boolean' }, { $ref: `#/$defs/${ref}` }] } : { $ref: `#/$defs/${ref}` };
  if (type === 'enum') return { enum: options.map((it) => it.value) };
  if (type === 'array') return { type, ...(items ? { items: toSchema(items) } : {}) };
  if (type === 'object') return { type, ...(properties ? { properties: Object.fromEntries(Object.entries(properties).map(([key, it]) => [key, toSchema(it)])) } : {}), additionalProperties: more ? toSchema(more) : !properties };
  return { type };
}

function dropEmptyEnums(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(dropEmptyEnums);
  if (typeof node !== 'object' || !node) return node;
  return Object.fromEntries(Object.entries(node).filter(([key, it]) => !(key === 'enum' && Array.isArray(it) && it.length === 0)).map(([key, it]) => [key, dropEmptyEnums(it)]));
}
