import { describe, expect, test } from 'vitest';
import { listFiles } from '../../src/guide/files.ts';
import { makeStackWorld } from '../../src/guide/stack-world.ts';
import type { Vendor } from '../../src/guide/model.ts';
import { OWN_HARDWARE } from '../../src/stack/local.ts';
import { SEATS, type Choice, type Seat } from '../../src/stack/stack.ts';
import { EXPORTERS } from '../../src/stack/tools.ts';
import { listWarnings, type Warning } from '../../src/stack/warn.ts';
import { readAuthored, readListedIds, readSnapshot } from '../../scripts/read-content.ts';

const authored = readAuthored();
/** The day of the newest review: a test has no clock. */
const today = listFiles(authored).flatMap((it) => it.fields.reviewedOn ?? []).reduce((a, b) => (a > b ? a : b));
const world = makeStackWorld(authored, readSnapshot(), readListedIds(), today);
const stacks = Object.entries(authored.stacks.stacks);

/** Task pages whose effort levels hold for a seat; a local model may follow the page on local work as well. */
const EFFORT_PAGES: Record<Seat, readonly string[]> = {
  planner: ['planning-and-review'],
  executor: ['code-specialised-execution'],
  reviewer: ['planning-and-review', 'code-specialised-execution'],
  small: ['fast-implementation'],
  fallback: ['code-specialised-execution'],
};

/** What the task pages advise for the vendor in that seat, and what the picker's benches of the role name for the model. */
function listAdvisedEfforts(seat: Seat, { model, route }: Choice): (string | undefined)[] {
  const pages = [...EFFORT_PAGES[seat], ...(route === OWN_HARDWARE ? ['local-and-private'] : [])];
  const role = seat === 'planner' || seat === 'reviewer' ? seat : 'executor';
  const ofPages = pages.map((page) => authored.tasks.find((it) => it.id === page)?.fields.effortLevels[world.models[model]!.vendor as Vendor]);
  const ofBenches = Object.values(authored.picker.benches).filter((it) => it.role === role).flatMap((it) => it.models.find((entry) => entry.model === model)?.effort ?? []);
  return [...ofPages, ...ofBenches];
}

test('there are ready-made stacks, each with a name, a reader and a reason of its own', () => {
  expect(stacks.length).toBeGreaterThanOrEqual(13);
  for (const field of ['name', 'for', 'why'] as const) expect(new Set(stacks.map(([, it]) => it[field])).size, field).toBe(stacks.length);
});

test('each kind of access has one stack that answers for it', () => {
  expect(stacks.flatMap(([, it]) => it.access ?? []).sort()).toEqual(Object.keys(authored.routes.access).sort());
});

describe.each(stacks)('%s', (id, authoredStack) => {
  const { stack, memoryGb, tools } = world.stacks[id]!;
  const warnings = listWarnings(stack, world, today, { memoryGb });
  const local = SEATS.filter((seat) => stack[seat].route === OWN_HARDWARE);
  const hosted = SEATS.filter((seat) => stack[seat].route !== OWN_HARDWARE);

  test.each<[string, Warning['kind']]>([
    ['the reviewer is of another vendor than the executor', 'same-vendor'],
    ['the small seat holds no frontier model', 'strongest-in-small'],
    ['no model has ended by its way', 'ended'],
    ['no model has an end announced within a quarter of the newest review', 'ends-soon'],
    ['no model is its vendor’s old one', 'legacy'],
    ['each local model fits the machine by itself', 'too-large'],
  ])('%s', (_, kind) => {
    expect(warnings.filter((it) => it.kind === kind)).toEqual([]);
  });

  test('each hosted model has a known spelling on its way', () => {
    for (const seat of hosted) expect(world.models[stack[seat].model]?.ids[stack[seat].route], `${seat}: ${stack[seat].model} by ${stack[seat].route}`).toBeTruthy();
  });

  test('each local model says what memory it needs, and Ollama or LM Studio fetches it by name', () => {
    for (const { model } of local.map((seat) => stack[seat])) {
      expect(world.models[model]?.memoryGb, model).toBeGreaterThan(0);
      expect(world.models[model]?.weights?.ollama ?? world.models[model]?.weights?.lmStudio, model).toBeTruthy();
    }
  });

  test('the machine’s memory is named if more than the fallback is local', () => {
    expect(memoryGb !== undefined).toBe(local.some((it) => it !== 'fallback'));
  });

  test('each effort is advised for that seat by a task page or by the picker', () => {
    for (const seat of SEATS) {
      const { model, effort } = stack[seat];
      const words = `${seat}: ${model} at ${effort ?? 'its default'}`;
      if (world.models[model]!.levels.length > 0) expect(listAdvisedEfforts(seat, stack[seat]), words).toContain(effort);
      else expect(effort, words).toBeUndefined();
    }
  });

  test('the tool to open with has a page and is still made', () => {
    const page = authored.tools.find((it) => it.id === tools[0]);
    expect(page, tools[0]).toBeDefined();
    expect(page?.fields.ended).toBeUndefined();
  });

  test.skipIf(!EXPORTERS.some((it) => it.tool === tools[0]))('the tool to open with holds as many seats as any other of its tools', () => {
    const order = { stack, world, name: authoredStack.name, sourceUrl: 'https://guide.example/', madeOn: today, checkAgainOn: today };
    const countHeld = (tool: string | undefined) => Math.max(0, ...EXPORTERS.filter((it) => it.tool === tool).map((it) => Object.keys(it.make(order).held).length));
    for (const other of tools.slice(1)) expect(countHeld(tools[0]), `${tools[0]} against ${other}`).toBeGreaterThanOrEqual(countHeld(other));
  });

  test('whom it is not for is a sentence, since another follows it', () => {
    expect(authoredStack.notFor.whom).toMatch(/\.$/);
  });
});
