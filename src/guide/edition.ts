import { hash } from 'ohash';
import type { Snapshot } from '../catalogue/facts.ts';
import type { Edition } from '../picker/advice.ts';
import { listFiles } from './files.ts';
import type { Authored } from './guide.ts';

/** Letters and digits of the fingerprint that a reader sees: enough to tell two states of one day apart. */
const SHOWN = 7;

/** The state of the guide, identified by its content and not by its build day: the same content always has the same version. */
export function makeEdition(authored: Authored, catalogue: Snapshot): Edition {
  const newest = listFiles(authored).flatMap(({ fields }) => [fields.updatedOn, fields.reviewedOn]).filter((it) => it !== undefined).reduce((a, b) => (a > b ? a : b));
  return { version: `${newest}-${hash({ authored, catalogue }).replace(/[-_]/g, '').slice(0, SHOWN)}`, reviewedOn: authored.picker.reviewedOn, factsOn: catalogue.factsOn };
}
