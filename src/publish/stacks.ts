import type { Guide, ReadyStack } from '../guide/guide.ts';
import { listPricedModels, toEffortFactors, toPricedJob, toPriceSheet } from '../guide/price-sheet.ts';
import { stackUrl } from '../site/urls.ts';
import type { Exporter } from '../stack/export.ts';
import { findUsualExporter } from '../stack/query.ts';
import { WEEK, type Prices } from '../stack/stack-cost.ts';
import { EXPORTERS } from '../stack/tools.ts';
import { makeStackView, type StackView } from '../stack/view.ts';
import { absolute } from './api/shapes.ts';

/** What weeks are priced with on the day of the build. */
export function makePrices(guide: Guide): Prices {
  const job = guide.jobs.jobs.find((it) => it.id === WEEK.job);
  if (!job) throw new RangeError(`content/jobs.yaml has no job "${WEEK.job}", which every stack is priced with.`);
  return { sheets: new Map(listPricedModels(guide).map((it) => [it.id, toPriceSheet(it)])), job: toPricedJob(job), factors: toEffortFactors(guide) };
}

/** A ready-made stack as the tools that hold it well hold it, the best first; of a tool with variants the first that holds anything of it. */
export function listViews(guide: Guide, { id }: Pick<ReadyStack, 'id'>, prices: Prices): StackView[] {
  const { world } = guide.stacks;
  const { name, why, stack, memoryGb, tools } = world.stacks[id]!;
  const view = (exporter: Exporter) => makeStackView({ stack, exporter, name, why, memoryGb, sourceUrl: absolute(stackUrl(id)) }, world, prices, guide.builtOn);
  return tools.flatMap((tool) => EXPORTERS.filter((it) => it.tool === tool).map(view).find((it) => Object.keys(it.made.held).length > 0) ?? []);
}

/** As `listViews`, for the tool to open with only. */
export function makeUsualView(guide: Guide, { id }: Pick<ReadyStack, 'id'>, prices: Prices): StackView {
  const { world } = guide.stacks;
  const { name, why, stack, memoryGb } = world.stacks[id]!;
  return makeStackView({ stack, exporter: findUsualExporter(id, world), name, why, memoryGb, sourceUrl: absolute(stackUrl(id)) }, world, prices, guide.builtOn);
}
