import { expect, test } from 'vitest';
import { translateAnthropic, translateGoogle, translateOpenAi, VENDOR_SDKS } from '../../../src/catalogue/vendor-sdks.ts';

const numbered = (stem: string, count: number) => Array.from({ length: count }, (_, n) => `${stem}-${n + 1}`);
const union = (name: string, ids: readonly string[], more = '') => `export type ${name} =\n${more}${ids.map((id) => `  | '${id}'\n`).join('')}  | (string & {});\n`;

const plays = numbered('play', 12);
const messages = `import { DEPRECATED_MODELS } from '../../internal/data';\n\nexport interface Message {\n  role: 'user' | 'assistant';\n}\n\n${union('Model', plays)}\nexport type Other = 'other-1' | 'other-2';\n`;
const ownFile = "export const DEPRECATED_MODELS: { readonly [key: string]: string } = {\n  'play-2': 'June 1st, 2026',\n  'play-3': 'January 22nd, 2027',\n  'play-4': 'March 3rd, 2027',\n  'play-5':\n    'November 30th, 2026',\n} as const;\n";
const endsOf = (ids: readonly { id: string; endsOn?: string | undefined }[]) => Object.fromEntries(ids.flatMap(({ id, endsOn }) => (endsOn ? [[id, endsOn]] : [])));

test('Anthropic’s ids are the members of its type, and no others of the file', () => {
  expect(translateAnthropic(`${messages}\n${ownFile}`).map((it) => it.id)).toEqual(plays);
});

test('an end that Anthropic writes in words becomes a day, whatever the ending of its number', () => {
  expect(endsOf(translateAnthropic(`${messages}\n${ownFile}`))).toEqual({ 'play-2': '2026-06-01', 'play-3': '2027-01-22', 'play-4': '2027-03-03', 'play-5': '2026-11-30' });
});

test('ends are found beside the messages too, where the type of the list stands in braces of its own', () => {
  const beside = `${messages}\nconst DEPRECATED_MODELS: {\n  [K in Model]?: string;\n} = {\n  'play-2': 'June 1st, 2026',\n};\nexport const MODELS_TO_WARN = ['play-1'];\n`;
  expect(endsOf(translateAnthropic(beside))).toEqual({ 'play-2': '2026-06-01' });
  expect(endsOf(translateAnthropic(`${beside}\n${ownFile}`))).toHaveProperty('play-3', '2027-01-22');
});

test('an id that only the list of ends still names is known', () => {
  expect(translateAnthropic(`${messages}\n${ownFile.replace('play-2', 'early-play')}`)).toContainEqual({ id: 'early-play', endsOn: '2026-06-01' });
});

test('a package of Anthropic without a list of ends, with days of another form or with few ids has changed its form', () => {
  expect(() => translateAnthropic(messages)).toThrow('has no DEPRECATED_MODELS where we read it, so the package has changed its form; look at it and mend src/catalogue/vendor-sdks.ts');
  expect(() => translateAnthropic(`${messages}\n${ownFile.replace('June 1st, 2026', '2026-06-01')}`)).toThrow(/writes an end as .*2026-06-01.*, so the package has changed its form/);
  expect(() => translateAnthropic(`${messages}\n${ownFile.replace('June 1st', 'June 31st')}`)).toThrow('has changed its form');
  expect(() => translateAnthropic(`${messages.replace('export type Model =', 'export type ModelName =')}\n${ownFile}`)).toThrow('names fewer than ten ids, so the package has changed its form; look at it and mend src/catalogue/vendor-sdks.ts');
});

const songs = numbered('song', 11);
const comment = [
  '/**',
  ' * Model ID used to generate the response, like `song-1`.',
  ' *',
  ' * Deprecated models:',
  ' *',
  ' * - "song-1": Announced shutdown date: 2027-04-01. See https://vendor.example/ends for',
  ' *   details and recommended replacements.',
  ' * - "song-2", "song-2-2026-01-31", "song-3",',
  ' *   "song-3-2026-02-28": Announced shutdown',
  ' *   date: 2026-12-11. See https://vendor.example/ends for details.',
  ' * - "song-4": Announced shutdown date:',
  ' *   2028-02-29. See https://vendor.example/ends for details.',
  ' */',
].join('\n');
const shared = `${comment}\n${union('ChatModel', songs)}\nexport type ResponsesModel =\n  | (string & {})\n  | ChatModel\n${numbered('opera', 11).map((id) => `  | '${id}'\n`).join('')}  | 'song-1';\n`;

test('OpenAI’s ids are those of chats, those of other endpoints and those that only an announced end names, each once', () => {
  expect(translateOpenAi(shared).map((it) => it.id)).toEqual([...songs, ...numbered('opera', 11), 'song-2-2026-01-31', 'song-3-2026-02-28']);
});

test('an end that OpenAI announces for several ids holds for each, wherever the lines of the comment break', () => {
  expect(endsOf(translateOpenAi(shared))).toEqual({ 'song-1': '2027-04-01', 'song-2': '2026-12-11', 'song-2-2026-01-31': '2026-12-11', 'song-3': '2026-12-11', 'song-3-2026-02-28': '2026-12-11', 'song-4': '2028-02-29' });
});

test('a package of OpenAI without announced ends, with a day that is none or without a list has changed its form', () => {
  expect(() => translateOpenAi(shared.replaceAll('Announced shutdown', 'Planned sunset').replace('date: 2026-12-11', 'day: 2026-12-11'))).toThrow('announces no shutdown date where we read it, so the package has changed its form');
  expect(() => translateOpenAi(shared.replace('2027-04-01', '2027-04-31'))).toThrow('is no calendar date');
  expect(() => translateOpenAi(shared.replace('export type ResponsesModel', 'type ResponsesModel'))).toThrow('names fewer than ten ids');
});

const catalogue = `const pattern = /gemini-1/i;\n\nconst languageModelDefinitions = {\n  'gemini-scene-1': {\n    image: true,\n    alike: 'gemini-nested-1',\n  },\n${numbered('gemini-scene', 9).slice(1).map((id) => `  '${id}': standard,\n`).join('')}  aqa: undefined,\n  'deep-research-1': undefined,\n  'gemma-3-4b-it': undefined,\n} satisfies Record<string, unknown>;\n\nexport function isScene(id: string) {\n  return id.includes('gemini-scene-99');\n}\n`;

test('Google’s ids are the keys of its catalogue that are models of text, without an end', () => {
  expect(translateGoogle(catalogue)).toEqual([...numbered('gemini-scene', 9), 'gemma-3-4b-it'].map((id) => ({ id })));
});

test('a catalogue of Google with other keys has changed its form', () => {
  expect(() => translateGoogle(catalogue.replaceAll(/^ {2}'/gm, '  "'))).toThrow('names fewer than ten ids');
});

test('every package that is read belongs to a vendor and has a file to read', () => {
  expect(Object.values(VENDOR_SDKS).map((it) => it.vendor)).toEqual(['anthropic', 'openai', 'google']);
  for (const { files } of Object.values(VENDOR_SDKS)) expect(files.length).toBeGreaterThan(0);
});
