import { expect } from 'vitest';
import { seatOf, type Export, type Exporter, type Order, type Seated } from '../../../src/stack/export.ts';
import { findLocalServer } from '../../../src/stack/local.ts';
import { SEATS, type Seat } from '../../../src/stack/stack.ts';

/** What an export says to the tool: a model, as the tool writes it, and an effort in each seat that it fills. */
export type ReadStack = Partial<Record<Seat, { model: string; effort?: string | undefined }>>;

/** The name that most tools write: the way's id, or the local server's. */
export function nameOf({ isLocal, id, card }: Seated): string | undefined {
  return isLocal ? findLocalServer(card)?.id : id;
}

/** Fails where the files of an export say another stack than the one ordered, or lose an effort without a word. */
export function expectReadsBack(exporter: Exporter, read: (made: Export) => ReadStack, order: Order, name: (seated: Seated) => string | undefined = nameOf) {
  const made = exporter.make(order);
  const back = read(made);
  for (const seat of SEATS) {
    expect([made.held[seat], made.missing[seat]].filter(Boolean), `${seat} is held or refused`).toHaveLength(1);
    if (!made.held[seat]) {
      expect(back[seat], `${seat} is refused, and no file fills it`).toBeUndefined();
      continue;
    }
    const seated = seatOf(order, seat);
    expect(exporter.reaches(seated, order.world), `${seat} is held, so it is reached`).toBe(true);
    const model = back[seat]?.model;
    const expected = name(seated);
    expect(model === expected || model?.endsWith(`/${expected}`), `${seat} is ${model}, ordered was ${expected}`).toBe(true);
    if (back[seat]?.effort !== seated.effort) expect(made.remarks.join(' '), `${seat} asks for ${back[seat]?.effort}, ordered was ${seated.effort}`).toMatch(new RegExp(`\\b${seat}\\b|A server sets no effort`));
  }
}
