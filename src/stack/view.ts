import type { Day } from '../freshness/day.ts';
import type { Export, Exporter, Order } from './export.ts';
import { findExpiry, type Expiry } from './expiry.ts';
import { describeStackCost, priceStack, type Prices } from './stack-cost.ts';
import type { Seat, Stack } from './stack.ts';
import { listWarnings } from './warn.ts';
import { describeExpiry, describeWarning, listDataUse, type DataUse } from './words.ts';
import type { StackWorld } from './world.ts';

/** What to show. */
export interface Shown {
  stack: Stack;
  exporter: Exporter;
  name: string;
  why?: string | undefined;
  /** Memory of the machine that it is for, in decimal gigabytes. */
  memoryGb?: number | undefined;
  sourceUrl: string;
}

/** Everything that a page says of a stack in a tool, in words. */
export interface StackView {
  order: Order;
  exporter: Exporter;
  made: Export;
  warnings: { seat: Seat; words: string }[];
  /** A week of a developer, in sentences. */
  cost: string[];
  dataUse: DataUse[];
  expiry: Expiry;
  /** "25 December 2026, when …" */
  until: string;
}

/** @param prices absent where they could not be fetched; the cost then says nothing */
export function makeStackView({ stack, exporter, name, why, memoryGb, sourceUrl }: Shown, world: StackWorld, prices: Prices | undefined, today: Day): StackView {
  const expiry = findExpiry(stack, world, today);
  const order: Order = { stack, world, name, why, sourceUrl, madeOn: today, checkAgainOn: expiry.on };
  return {
    order,
    exporter,
    made: exporter.make(order),
    warnings: listWarnings(stack, world, today, { exporter, memoryGb }).map((it) => ({ seat: it.seat, words: describeWarning(it, stack, world, exporter) })),
    cost: prices ? describeStackCost(priceStack(stack, world, prices, today)) : [],
    dataUse: listDataUse(stack, world),
    expiry,
    until: describeExpiry(expiry, stack, world, today),
  };
}
