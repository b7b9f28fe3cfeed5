import { expect, test } from 'vitest';
import { makeEdition } from '../../../src/guide/edition.ts';
import { parseContent } from '../../../src/guide/parse.ts';
import { readToyWorld, toyCatalogue } from '../../fixtures/toy-world.ts';

const authored = parseContent(readToyWorld()).authored!;

test('the version names the day of the newest change and is the same for the same content', () => {
  expect(makeEdition(authored, toyCatalogue)).toMatchObject({ version: expect.stringMatching(/^2026-11-01-[a-zA-Z0-9]{7}$/) as string, reviewedOn: '2026-11-01', factsOn: '2026-11-10' });
  expect(makeEdition(parseContent(readToyWorld()).authored!, toyCatalogue)).toEqual(makeEdition(authored, toyCatalogue));
});

test('another text or another fact is another version', () => {
  const { version } = makeEdition(authored, toyCatalogue);
  const retold = { ...authored, picker: { ...authored.picker, emptySeats: { reviewer: 'Let two people read it.' } } };
  expect(makeEdition(retold, toyCatalogue).version).not.toBe(version);
  expect(makeEdition(authored, { ...toyCatalogue, models: {} }).version).not.toBe(version);
});
