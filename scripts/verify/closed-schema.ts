import { Ajv, type ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';

type Schema = Record<string, unknown>;

/**
 * A tool's own schema in which every object that names its members takes no others: what a strict tool would refuse.
 * @param isOpenMeant whether objects that are open in so many words stay open
 */
export function closeSchema(schema: Schema, { isOpenMeant }: { isOpenMeant: boolean }): ValidateFunction {
  const closed = close(structuredClone(schema), isOpenMeant) as Schema;
  delete closed['$id'];
  const is2020 = String(closed['$schema'] ?? '').includes('2020');
  if (!is2020) delete closed['$schema'];
  return new (is2020 ? Ajv2020 : Ajv)({ strict: false, allErrors: true, validateFormats: false }).compile(closed);
}

function close(node: unknown, isOpenMeant: boolean): unknown {
  if (Array.isArray(node)) return node.map((it) => close(it, isOpenMeant));
  if (typeof node !== 'object' || !node) return node;
  const it = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, close(value, isOpenMeant)]));
  const more = it['additionalProperties'];
  const isOpen = more === undefined || (!isOpenMeant && (more === true || (typeof more === 'object' && more !== null && Object.keys(more).length === 0)));
  if (typeof it['properties'] === 'object' && !('type' in (it['properties'] as object) && typeof (it['properties'] as Schema)['type'] === 'string') && isOpen && !it['allOf'] && !it['anyOf'] && !it['oneOf']) it['additionalProperties'] = false;
  return it;
}

/** What the schema refuses, in words: "/model must be string". */
export function listRefusals(validate: ValidateFunction, read: unknown): string[] {
  if (validate(read)) return [];
  return (validate.errors ?? []).map(({ instancePath, message, params }) => `${instancePath || '/'} ${message ?? ''}${'additionalProperty' in params ? ` "${String(params['additionalProperty'])}"` : ''}`);
}
