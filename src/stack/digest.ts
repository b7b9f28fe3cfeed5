import { hash } from 'ohash';
import type { Day } from '../freshness/day.ts';
import type { Exporter } from './export.ts';
import type { Stack } from './stack.ts';
import type { StackWorld } from './world.ts';

/** What a tool is given, in twelve letters: the same while the files say the same, whatever day and reason stand in their comments. */
export function digestExport(exporter: Exporter, stack: Stack, world: StackWorld): string {
  const day = '2000-01-01' as Day;
  const { files } = exporter.make({ stack, world, name: '', sourceUrl: '', madeOn: day, checkAgainOn: day });
  return hash(files.map(({ path, text }) => [path, text])).slice(0, 12);
}
