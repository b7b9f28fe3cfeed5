import { describe, expect, test } from 'vitest';
import { treeSchema } from '../../../src/picker/tree.ts';
import { layOutNarrow, layOutWide, type Picture } from '../../../src/publish/tree-picture.ts';
import { readToyWorld } from '../../fixtures/toy-world.ts';

const tree = treeSchema.parse(readToyWorld().picker);
const wide = await layOutWide(tree);
const narrow = layOutNarrow(tree);

const overlap = (a: Picture['nodes'][number], b: Picture['nodes'][number]) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe.each([['wide', wide], ['narrow', narrow]])('the %s picture', (_name, picture) => {
  test('holds every question, every outcome and every way between them', () => {
    expect(new Set(picture.nodes.map((it) => it.id))).toEqual(new Set(['q-have', 'q-job', 'q-reason', 'o-strong', 'o-quick']));
    expect(new Set(picture.edges.map((it) => `${it.from}>${it.to}`))).toEqual(new Set(['q-have>q-job', 'q-have>o-quick', 'q-job>q-reason', 'q-job>o-quick', 'q-reason>o-strong', 'q-reason>o-quick']));
  });

  test('lets no node cover another or leave the frame', () => {
    for (const [n, node] of picture.nodes.entries()) {
      expect(node.x).toBeGreaterThanOrEqual(0);
      expect(node.x + node.width).toBeLessThanOrEqual(picture.width);
      expect(node.y + node.height).toBeLessThanOrEqual(picture.height);
      for (const other of picture.nodes.slice(0, n)) expect(overlap(node, other), `${node.id} and ${other.id}`).toBe(false);
    }
  });

  test('draws each way as a line with its answers beside it', () => {
    for (const edge of picture.edges) {
      expect(edge.points.length).toBeGreaterThanOrEqual(2);
      expect(edge.lines.join(' ')).not.toBe('');
    }
  });
});

test('answers that lead the same way stand on one line of the picture: the most common as "Anything else"', () => {
  expect(narrow.edges.find((it) => it.from === 'q-job' && it.to === 'q-reason')?.lines).toEqual(['Think']);
  expect(narrow.edges.find((it) => it.from === 'q-job' && it.to === 'o-quick')?.lines).toEqual(['Type / Not sure']);
});
