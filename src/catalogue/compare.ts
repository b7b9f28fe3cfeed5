import type { Snapshot } from './facts.ts';

/** Two snapshots → one readable line for each difference, in the order of the ids; empty where they are the same. */
export function listDifferences(before: Snapshot, after: Snapshot): string[] {
  const ids = [...new Set([...Object.keys(before.models), ...Object.keys(after.models)])].sort();
  const dates = before.factsOn === after.factsOn ? [] : [`facts date: ${before.factsOn} → ${after.factsOn}`];
  return [...dates, ...ids.flatMap((id) => listModelDifferences(id, before.models[id], after.models[id]))];
}

/** Ids that a snapshot had and the next has not: most often retired, and noticed late by the packages. */
export function listGone(before: Snapshot, after: Snapshot): string[] {
  return Object.keys(before.models).filter((id) => !(id in after.models));
}

function listModelDifferences(id: string, before: object | undefined, after: object | undefined): string[] {
  if (!before) return [`${id}: new`];
  if (!after) return [`${id}: gone`];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return keys.flatMap((key) => {
    const [old, now] = [before, after].map((it) => JSON.stringify((it as Record<string, unknown>)[key]));
    return old === now ? [] : [`${id}: ${key}: ${old ?? 'not published'} → ${now ?? 'not published'}`];
  });
}
