import type { CostWorld, PricedJob } from '../cost/cost-query.ts';
import { CASES, QUANTITIES, type EffortFactors, type JobCases } from '../cost/job.ts';
import { priceModel, type PriceSheet } from '../cost/model-cost.ts';
import { isAdvisable } from '../lifecycle/lifecycle.ts';
import type { Guide, Job, Model } from './guide.ts';

/** What hosts ask, where the vendor has no list price of its own. */
export function findHosts({ inputUsdPerMTok, hostedPrices }: Model['facts']) {
  return inputUsdPerMTok ? undefined : hostedPrices?.value;
}

/** A model as pricing knows it. */
export function toPriceSheet({ prices, facts }: Pick<Model, 'prices' | 'facts'>): PriceSheet {
  return { periods: prices, hosts: findHosts(facts), effortLevels: facts.effortLevels?.value, contextTokens: facts.contextTokens?.value };
}

export function toPricedJob({ id, name, per, loop, phases, ...quantities }: Job): PricedJob {
  const cases = Object.fromEntries(CASES.map((which) => [which, Object.fromEntries(QUANTITIES.map((it) => [it, quantities[it][which]]))])) as JobCases;
  return { id, name, per, cases, isLoop: loop, phases: phases && { plan: phases.plan, review: phases.review } };
}

export function toEffortFactors({ jobs }: Pick<Guide, 'jobs'>): EffortFactors {
  return Object.fromEntries(Object.entries(jobs.effort).map(([effort, { reasoning, turns, input }]) => [effort, { reasoning, turns, input }])) as EffortFactors;
}

/** Models that one can still choose and that somebody prices. */
export function listPricedModels(guide: Guide): Model[] {
  const [job] = guide.jobs.jobs;
  const { cases, isLoop } = toPricedJob(job!);
  const order = { cases, isLoop, effort: 'medium' as const, factors: toEffortFactors(guide) };
  return guide.models.filter((it) => isAdvisable(it.state) && priceModel(toPriceSheet(it), order, guide.builtOn));
}

/** What the calculator offers: the jobs, the priced models, and the trio of our stack for API keys. */
export function makeCostWorld(guide: Guide): CostWorld {
  const stack = guide.stacks.stacks.find((it) => it.id === 'api-keys') ?? guide.stacks.stacks[0];
  const seat = (role: string) => stack?.seats.find((it) => it.seat === role)?.model.id ?? '';
  const models = listPricedModels(guide);
  return { jobs: guide.jobs.jobs.map(toPricedJob), models: models.map((it) => it.id), legacy: models.filter((it) => it.state === 'legacy').map((it) => it.id), seats: { plan: seat('planner'), build: seat('executor'), review: seat('reviewer') } };
}
