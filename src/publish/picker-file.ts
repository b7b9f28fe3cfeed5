import type { Guide } from '../guide/guide.ts';
import type { PickerFile } from '../picker/picker-file.ts';

/** Paths of pages on the site's host. */
export interface PageUrls {
  pick(): string;
  model(id: string): string;
  task(id: string): string;
  tool(id: string): string;
}

/** What /api/v1/picker.json holds. */
export function makePickerFile(guide: Guide, urls: PageUrls): PickerFile {
  const { tree, world, edition } = guide.picker;
  const toolIds = new Set(Object.values(tree.questions).flatMap((it) => it.options.flatMap((option) => option.tool ?? [])));
  return {
    guide: edition,
    builtOn: guide.builtOn,
    page: urls.pick(),
    start: tree.start,
    questions: tree.questions,
    outcomes: Object.fromEntries(Object.entries(tree.outcomes).map(([id, it]) => [id, { ...it, tier: guide.getTask(it.task).tier }])),
    emptySeats: tree.emptySeats,
    benches: tree.benches,
    models: Object.fromEntries(Object.entries(world.models).map(([id, it]) => [id, { name: guide.getModel(id).name, url: urls.model(id), ...it }])),
    routes: Object.fromEntries(Object.entries(world.routes).map(([id, it]) => [id, { name: guide.getRoute(id).name, ...it }])),
    reviews: world.reviews,
    tasks: Object.fromEntries(guide.tasks.map(({ id, title }) => [id, { name: title, url: urls.task(id) }])),
    tools: Object.fromEntries([...toolIds].map((id) => [id, { name: guide.getTool(id).name, url: urls.tool(id) }])),
  };
}
