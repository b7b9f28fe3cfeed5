import type { APIRoute } from 'astro';
import { loadGuide } from '~/guide/load.ts';
import { listViews, makePrices } from '~/publish/stacks.ts';
import { makeArchive } from '~/stack/archive.ts';

export const getStaticPaths = async () => {
  const guide = await loadGuide();
  const prices = makePrices(guide);
  return guide.stacks.stacks.flatMap((stack) => listViews(guide, stack, prices).map((view) => ({ params: { id: stack.id, tool: view.exporter.id }, props: { view } })));
};

export const GET: APIRoute = ({ props: { view } }) => makeArchive(view);
