import type { Day } from '../freshness/day.ts';
import type { State } from '../lifecycle/lifecycle.ts';
import type { Stack } from './stack.ts';

/** A model as stacks know it. */
export interface StackModel {
  name: string;
  /** "anthropic". A reviewer should be of another one than the executor. */
  vendor: string;
  vendorName: string;
  tier: 'frontier' | 'fast' | 'coding' | 'local';
  /** On the day of the build. */
  state: State;
  /** Announced ends on the vendor's own API, or on a platform with a day of its own, by route. Sorted, the first first. */
  ends: readonly { on: Day; route?: string | undefined }[];
  /** Days on which a price changes. */
  priceChangesOn: readonly Day[];
  /** The day by which somebody reads the card again. */
  reviewDueOn: Day;
  /** Effort levels in the vendor's words, lowest first; empty where the model has none or nobody published them. */
  levels: readonly string[];
  contextTokens?: number | undefined;
  /** Memory at about 4 bits with a context for agents, in decimal gigabytes; absent for a model that nobody can download. */
  memoryGb?: number | undefined;
  /** The model's id as it is written on each way to it, by route: `{ openrouter: "anthropic/claude-opus-5.5" }`. A way whose spelling is not known is left out. */
  ids: Readonly<Record<string, string>>;
  /** Names to fetch its weights by. */
  weights?: { ollama?: string | undefined; lmStudio?: string | undefined; huggingFace?: string | undefined } | undefined;
}

/** A way to a model, and what happens there to the code that is sent. */
export interface StackRoute {
  name: string;
  kind: 'api' | 'subscription' | 'cloud' | 'gateway' | 'local';
  mayTrain: 'no' | 'unless-switched-off' | 'yes' | 'not-published';
  training: string;
  retention: string;
  region: string;
}

/** A tool page, as far as a stack needs it. */
interface StackTool {
  name: string;
  versionSeen: string;
  /** Ids of the models that it was seen to offer. */
  models: readonly string[];
}

/** Whether we saw a tool load what is exported for it. */
export type Seen =
  /** The ready-made stacks in `stacks`, as their files are now, offline. `how` is the command and the proof, in words. */
  | { kind: 'loaded'; on: Day; version: string; how: string; stacks: readonly string[] }
  /** Nobody could run it here; `why` says so, and what the keys rest on. */
  | { kind: 'not-run'; why: string };

export interface ReadyStack {
  name: string;
  stack: Stack;
  /** Ids of tools that hold it well, the first one best. */
  tools: readonly string[];
  /** Memory of the machine that it is made for, in decimal gigabytes; absent where nothing runs at home. */
  memoryGb?: number | undefined;
  why: string;
}

/** What the builder and the exporters decide by; everything by id. */
export interface StackWorld {
  models: Readonly<Record<string, StackModel>>;
  routes: Readonly<Record<string, StackRoute>>;
  tools: Readonly<Record<string, StackTool>>;
  stacks: Readonly<Record<string, ReadyStack>>;
  /** By id of the target of exports. */
  seen: Readonly<Record<string, Seen>>;
  /** The day by which somebody reads the ready-made stacks again. */
  reviewDueOn: Day;
}
