import type { Day } from '../freshness/day.ts';
import { addBills, type Bill } from './bill.ts';
import { CASES, type Case, type Effort, type JobCases } from './job.ts';
import { priceModel, type JobOrder, type ModelCost, type PriceSheet } from './model-cost.ts';

/** Who does which part of a job. */
export const SEATS = ['plan', 'build', 'review'] as const;
export type Seat = (typeof SEATS)[number];
export type Seats<T> = Record<Seat, T>;

/** Shares of the turns that are planning and reviewing; the rest is building. */
export interface Phases {
  plan: number;
  review: number;
}

export interface SplitCost extends Record<Case, Bill> {
  seats: Seats<ModelCost>;
}

/**
 * What a job costs when its phases are done by these models. Whoever takes over from another model reads everything
 * anew: its first turn has nothing in the cache. One model in two seats is one and the same object.
 * @returns undefined where a price of any of them is not published
 */
export function priceSplit(sheets: Seats<PriceSheet>, phases: Phases, order: Omit<JobOrder, 'coldTurns'>, day: Day): SplitCost | undefined {
  const { plan, build, review } = priceSeats(sheets, phases, { ...order, efforts: { plan: order.effort, build: order.effort, review: order.effort } }, day);
  if (!plan || !build || !review) return undefined;
  const sum = (which: Case) => addBills([plan, build, review].map((it) => [1, it[which]] as const));
  return { low: sum('low'), typical: sum('typical'), high: sum('high'), seats: { plan, build, review } };
}

/** The parts of a split job, each at its own effort; undefined in a seat whose model has no published price. See `priceSplit`. */
export function priceSeats(sheets: Seats<PriceSheet>, phases: Phases, { efforts, ...order }: Omit<JobOrder, 'coldTurns' | 'effort'> & { efforts: Seats<Effort> }, day: Day): Seats<ModelCost | undefined> {
  const shares: Seats<number> = { plan: phases.plan, build: restOf(phases), review: phases.review };
  const costs = SEATS.map((seat, n) => {
    const before = SEATS.slice(0, n).findLast((it) => shares[it] > 0);
    const takesOver = before && shares[seat] > 0 && sheets[seat] !== sheets[before];
    return [seat, priceModel(sheets[seat], { ...order, effort: efforts[seat], cases: takeShare(order.cases, shares[seat]), ...(takesOver && { coldTurns: 1 }) }, day)] as const;
  });
  return Object.fromEntries(costs) as Seats<ModelCost | undefined>;
}

/** Rounded, since 1 - 0.7 - 0.3 is not 0 in binary, and a phase that nobody does must not take over from anyone. */
function restOf({ plan, review }: Phases): number {
  return Math.max(0, Math.round((1 - plan - review) * 1e9) / 1e9);
}

/** The seats whose sum is an upper bound, since no cached price of their model is published. */
export function listUpperBounds({ seats }: SplitCost): Seat[] {
  return SEATS.filter((it) => seats[it].remarks.some(({ kind }) => kind === 'no-cached-price'));
}

function takeShare(cases: JobCases, share: number): JobCases {
  return Object.fromEntries(CASES.map((it) => [it, { ...cases[it], turns: cases[it].turns * share }])) as JobCases;
}

/** Weeks of a month, on average over a year. */
const WEEKS_PER_MONTH = 52 / 12;

/** How often a job is done: by so many people, so many times a week each. */
export interface Pace {
  people: number;
  timesAWeek: number;
}

/** A month of a team in US dollars. */
export function perMonth(usdPerJob: number, { people, timesAWeek }: Pace): number {
  return usdPerJob * people * timesAWeek * WEEKS_PER_MONTH;
}
