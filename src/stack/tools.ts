import type { Exporter } from './export.ts';
import { codex } from './tools/codex.ts';

/** Every target of exports, in the order of the page. */
export const EXPORTERS: readonly Exporter[] = [codex];

export function findExporter(id: string): Exporter | undefined {
  return EXPORTERS.find((it) => it.id === id);
}
