/** Jobs that a stack gives a model each: the four roles, and small and fast work such as titles, searches and summaries. */
export const SEATS = ['planner', 'executor', 'reviewer', 'small', 'fallback'] as const;
export type Seat = (typeof SEATS)[number];

/** A model in a seat, and how it is reached. */
export interface Choice {
  /** Id of a model card. */
  model: string;
  /** Id of one of the routes on its card. */
  route: string;
  /** The effort level to ask for, in the vendor's word; absent where the model has none or its own default will do. */
  effort?: string | undefined;
}

/** A model per role. */
export type Stack = Record<Seat, Choice>;

export const SEAT_NAMES: Record<Seat, string> = { planner: 'Planner', executor: 'Executor', reviewer: 'Reviewer', small: 'Small and fast', fallback: 'Fallback' };

/** Whether two seats hold the same model by the same way; the effort may differ. */
export function isSameModel(a: Choice, b: Choice): boolean {
  return a.model === b.model && a.route === b.route;
}
