import { totalUsd } from '../cost/bill.ts';
import { CASES, EFFORTS, type Case, type Effort, type EffortFactors } from '../cost/job.ts';
import type { PricedJob } from '../cost/cost-query.ts';
import type { PriceSheet } from '../cost/model-cost.ts';
import { formatSum } from '../cost/money.ts';
import { priceSeats, type Seats } from '../cost/split-cost.ts';
import type { Day } from '../freshness/day.ts';
import { joinWords } from './join-words.ts';
import { SEAT_NAMES, type Seat, type Stack } from './stack.ts';
import type { StackWorld } from './world.ts';

/** The job whose cost is told with every stack, and how many people share it. */
export const WEEK = { job: 'team-week', people: 5 } as const;

/** Seats in which nearly all tokens of a week are spent. Titles and searches are small, and the fallback stands idle. */
const PRICED = { plan: 'planner', build: 'executor', review: 'reviewer' } as const satisfies Seats<Seat>;

/** token: paid by token · plan: within a flat plan, the sum is what the same tokens cost at list price · local: no price by token · unknown: nobody publishes a price */
type SeatCost = { seat: Seat; kind: 'token' | 'plan'; usd: Record<Case, number> } | { seat: Seat; kind: 'local' | 'unknown' };

/** What a week is priced with. */
export interface Prices {
  /** By model id; a model without one has no published price. */
  sheets: ReadonlyMap<string, PriceSheet>;
  /** The team's week. */
  job: PricedJob;
  factors: EffortFactors;
}

/** What a developer's week costs by seat, in US dollars. */
export function priceStack(stack: Stack, world: StackWorld, { sheets, job, factors }: Prices, day: Day): SeatCost[] {
  if (!job.phases) return [];
  const perSeat = <T>(of: (seat: Seat) => T): Seats<T> => ({ plan: of(PRICED.plan), build: of(PRICED.build), review: of(PRICED.review) });
  const none: PriceSheet = { periods: [] };
  const costs = priceSeats(perSeat((seat) => sheets.get(stack[seat].model) ?? none), job.phases, { cases: job.cases, isLoop: job.isLoop, factors, efforts: perSeat((seat) => toEffort(stack[seat].effort)) }, day);
  return (['plan', 'build', 'review'] as const).map((part): SeatCost => {
    const seat = PRICED[part];
    const cost = costs[part];
    const kind = world.routes[stack[seat].route]?.kind;
    if (kind === 'local') return { seat, kind };
    if (!cost) return { seat, kind: 'unknown' };
    return { seat, kind: kind === 'subscription' ? 'plan' : 'token', usd: Object.fromEntries(CASES.map((it) => [it, totalUsd(cost[it]) / WEEK.people])) as Record<Case, number> };
  });
}

/** A vendor's word as one of the shared levels; the model's own default counts as medium, as in the jobs. */
function toEffort(word: string | undefined): Effort {
  const known = EFFORTS.find((it) => it === word);
  return known ?? (word === 'minimal' ? 'low' : word === 'ultra' ? 'max' : 'medium');
}

/** "About $31 a week for each developer ($9 to $88), by token." and what plans, own hardware and unknown prices add to it. */
export function describeStackCost(costs: readonly SeatCost[]): string[] {
  const of = (kind: SeatCost['kind']) => costs.filter((it) => it.kind === kind);
  const names = (list: readonly SeatCost[]) => joinWords(list.map((it) => SEAT_NAMES[it.seat].toLowerCase()));
  const sum = (list: readonly SeatCost[], which: Case) => list.reduce((total, it) => total + ('usd' in it ? it.usd[which] : 0), 0);
  const [token, plan, local, unknown] = [of('token'), of('plan'), of('local'), of('unknown')];
  return [
    ...(token.length > 0 ? [`About ${formatSum(sum(token, 'typical'))} a week for each developer (${formatSum(sum(token, 'low'))} to ${formatSum(sum(token, 'high'))}) by token${token.length < costs.length ? `, for the ${names(token)}` : ''}.`] : ['Nothing by token.']),
    ...(plan.length > 0 ? [`The ${names(plan)} ${plan.length > 1 ? 'are' : 'is'} within a flat plan, up to its limits; the same tokens at list price would be about ${formatSum(sum(plan, 'typical'))}.`] : []),
    ...(local.length > 0 ? [`The ${names(local)} ${local.length > 1 ? 'cost' : 'costs'} the machine and its electricity.`] : []),
    ...(unknown.length > 0 ? [`No price is published for the ${names(unknown)}.`] : []),
  ];
}
