import type { Exporter } from './export.ts';
import { OWN_HARDWARE } from './local.ts';
import { listRoutes } from './query.ts';
import type { Choice } from './stack.ts';
import type { StackWorld } from './world.ts';

/** A model by a way, as a list offers it. */
export type Offer = Pick<Choice, 'model' | 'route'>;

/** What a tool can be pointed at by these ways, vendor by vendor. What has ended or is about to is left out. */
export function listOffers(exporter: Exporter, ways: readonly string[], world: StackWorld): { vendorName: string; offers: Offer[] }[] {
  const byVendor = new Map<string, Offer[]>();
  for (const [model, { vendorName, state }] of Object.entries(world.models)) {
    if (state === 'deprecated' || state === 'retired') continue;
    const offers = ways.map((route) => ({ model, route })).filter((it) => listRoutes(model, world).includes(it.route) && exporter.reaches(it, world));
    if (offers.length > 0) byVendor.set(vendorName, [...(byVendor.get(vendorName) ?? []), ...offers]);
  }
  return [...byVendor].map(([vendorName, offers]) => ({ vendorName, offers })).sort((a, b) => (a.vendorName < b.vendorName ? -1 : 1));
}

/** Ways by which a tool reaches any model at all, own hardware last. */
export function listReachedWays(exporter: Exporter, world: StackWorld): string[] {
  const reached = Object.keys(world.routes).filter((route) => Object.keys(world.models).some((model) => listRoutes(model, world).includes(route) && exporter.reaches({ model, route }, world)));
  return [...reached.filter((it) => it !== OWN_HARDWARE), ...reached.filter((it) => it === OWN_HARDWARE)];
}
