import type { Day } from '../freshness/day.ts';
import type { Edges } from './tree.ts';

/** Something that ends what an outcome says: a review that is due, an announced price, the model's announced end at its vendor or on one platform. */
export interface Event {
  on: Day;
  kind: 'review' | 'price' | 'end' | 'platform-end';
}

/** A model that the picker may name. */
export interface Candidate {
  vendor: string;
  /** Ids of the ways to it. */
  routes: readonly string[];
  /** The effort level to ask for, by task; a task is absent where the model has no levels. */
  levels: Readonly<Record<string, string>>;
  /** Price of a million tokens of output, the highest of today's list price, the announced ones and, for open weights, those of named hosts; absent where none is published. */
  outputUsdPerMTok?: number | undefined;
  /** Least memory for running it on own hardware, in decimal gigabytes; absent where the weights are closed or nobody can say. */
  memoryGb?: number | undefined;
  /** What is known to come, soonest first. */
  events: readonly Event[];
}

export interface Way {
  /** Whether the provider may train on what is sent there. */
  mayTrain: 'no' | 'unless-switched-off' | 'yes' | 'not-published';
  /** true: a plan that is paid by the month. */
  isPlan: boolean;
}

export interface SeatRule {
  role: string;
  bench: string;
  /** The task whose levels apply. */
  effort: string;
  otherVendorThan?: number | undefined;
}

/** Everything that deciding needs, without the words. */
export interface World extends Edges {
  outcomes: Readonly<Record<string, { task: string; seats: readonly SeatRule[] }>>;
  benches: Readonly<Record<string, { models: readonly { model: string; effort?: string | undefined }[] }>>;
  models: Readonly<Record<string, Candidate>>;
  routes: Readonly<Record<string, Way>>;
  /** Day on which the review of the picker ("picker") or of a task is due. */
  reviews: Readonly<Record<string, Day>>;
}
