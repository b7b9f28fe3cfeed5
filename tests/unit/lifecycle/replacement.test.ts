import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDay } from '../../../src/freshness/day.ts';
import { diagnose, type Finding } from '../../../src/lifecycle/diagnose.ts';
import { applyEdits, type Edit } from '../../../src/lifecycle/replacement.ts';
import { findReal, findToy, isKnown, realModels, toyModels } from './known.ts';

const TODAY = parseDay('2026-11-25');

/** The one find in a text, as diagnosed. */
function diagnoseToy(text: string): Finding {
  const [found, ...more] = findToy(text).filter(isKnown);
  expect(more).toEqual([]);
  return diagnose(text, found!, toyModels, TODAY);
}

/** The text with our replacement in it, or why there is none. */
function replaceToy(text: string): string {
  const { found, replacement } = diagnoseToy(text);
  return replacement?.written === undefined ? (replacement?.missing ?? 'no successor') : applyEdits(text, [{ ...found.core, text: replacement.written }]);
}

describe('a replacement is spelt as its host spells ids', () => {
  test.each([
    ['the vendor’s own', 'model: verse-3-5-20250101', 'model: verse-5-5'],
    ['an alias', 'model: "verse-3-5" # old', 'model: "verse-5-5" # old'],
    ['a provider before it', 'model: anthropic/verse-3-5-20250101', 'model: anthropic/verse-5-5'],
    ['a provider and a colon', "Agent('anthropic:verse-3-5-20250101')", "Agent('anthropic:verse-5-5')"],
    ['OpenRouter writes dots', 'model: openrouter/anthropic/verse-3.5', 'model: openrouter/anthropic/verse-5.5'],
    ['OpenRouter without its name is known by the dot', 'model: anthropic/verse-3.5', 'model: anthropic/verse-5.5'],
    ['what was free there is not silently paid for', 'model: openrouter/anthropic/verse-3.5:free', 'It was asked for with something on top, or by a name of one tool: look up whether the replacement has that.'],
    ['GitHub Copilot', 'model: github_copilot/verse-3.5', 'model: github_copilot/verse-5.5'],
    ['Copilot’s list of names', 'model: Verse 3 (copilot)', 'model: Verse 5 (copilot)'],
    ['a list of names', 'model: "Verse 3"', 'model: "Verse 5"'],
    ['Google Cloud', 'model: verse-3-5@20250101', 'model: verse-5-5'],
    ['Google Cloud with its path', 'model: publishers/anthropic/models/verse-3-5@20250101', 'model: publishers/anthropic/models/verse-5-5'],
    ['Amazon Bedrock without a region', 'model: anthropic.verse-3-5-20250101-v1:0', 'model: anthropic.verse-5-5'],
    ['Amazon Bedrock keeps the region', 'model: eu.anthropic.verse-3-5-20250101-v1:0', 'model: eu.anthropic.verse-5-5'],
    ['Amazon Bedrock keeps the region in an ARN', 'arn:aws:bedrock:us-east-1:123456789012:inference-profile/us.anthropic.verse-3-5-20250101-v1:0', 'arn:aws:bedrock:us-east-1:123456789012:inference-profile/us.anthropic.verse-5-5'],
    ['Amazon Bedrock in an address', 'https://bedrock-runtime.us-east-1.amazonaws.com/model/us.anthropic.verse-3-5-20250101-v1:0/invoke', 'https://bedrock-runtime.us-east-1.amazonaws.com/model/us.anthropic.verse-5-5/invoke'],
    ['Amazon Bedrock and a dot in the name', 'model: us.openai.chord-5.1-mini', 'model: us.openai.chord-6.2-mini'],
    ['LiteLLM’s way to Bedrock', 'model: bedrock/global.anthropic.verse-3-5-20250101-v1:0', 'model: bedrock/global.anthropic.verse-5-5'],
    ['a dot that belongs to the id is none of OpenRouter', 'model: openai/chord-5.1-mini', 'model: openai/chord-6.2-mini'],
    ['a tool’s ending is not lost in silence', 'model: verse-3-5[1m]', 'It was asked for with something on top, or by a name of one tool: look up whether the replacement has that.'],
    ['a fine-tune is nobody else’s', 'model: ft:verse-3-5:acme::x1', 'A fine-tune ends with its base: train a new one.'],
    ['an address of an API', 'https://api.example.com/v1/models/verse-3-5:stream', 'https://api.example.com/v1/models/verse-5-5:stream'],
  ])('%s', (_, before, after) => {
    expect(replaceToy(before)).toBe(after);
  });
});

describe('where no id can be written, a sentence says why', () => {
  test.each([
    ['Azure', 'model: azure/verse-3-5', 'On Azure a deployment has a name of its own: make one for it first.'],
    ['a key that names a deployment', 'AZURE_OPENAI_DEPLOYMENT=verse-3-5', 'On Azure a deployment has a name of its own: make one for it first.'],
    ['an address of Azure', 'https://mine.openai.azure.com/openai/deployments/verse-3-5/chat', 'On Azure a deployment has a name of its own: make one for it first.'],
    ['another vendor', 'model: chord-4-turbo-2024', 'It is Anthropic’s: key and address change too.'],
    ['another vendor on OpenRouter', 'model: openrouter/openai/chord-4-turbo-2024', 'It is Anthropic’s: key and address change too.'],
    ['another maker, not on Ollama', 'model: plain-2-8b', 'It is Alibaba’s: key and address change too.'],
    ['a region where it is not', 'model: apac.anthropic.verse-3-5-20250101-v1:0', 'Its id on this host is not known to us: look it up there.'],
    ['no region, but it has only regional ids', 'model: openai.chord-5.1-mini', 'Its id on this host is not known to us: look it up there.'],
    ['a host that does not list it', 'model: openrouter/openai/chord-5.1-mini', 'Its id on this host is not known to us: look it up there.'],
  ])('%s', (_, text, why) => {
    const { replacement } = diagnoseToy(text);
    expect(replacement).toMatchObject({ missing: why });
    expect(replacement?.written).toBeUndefined();
  });

  test('a model without a successor has neither', () => {
    expect(diagnoseToy('model: verse-5-5').replacement).toBeUndefined();
    expect(diagnoseToy('model: stray-1-large').replacement).toBeUndefined();
  });
});

describe('the vendor’s own replacement', () => {
  test('can stand where the text spells ids as the vendor does', () => {
    for (const text of ['model: verse-3-5-20250101', 'model: anthropic/verse-3-5', '"verse-3-5-20250101"']) expect(diagnoseToy(text).vendorReplacement, text).toEqual({ id: 'verse-4-5-20260101', written: 'verse-4-5-20260101' });
  });

  test('is named, and written nowhere else', () => {
    for (const text of ['model: openrouter/anthropic/verse-3.5', 'model: anthropic/verse-3.5', 'model: us.anthropic.verse-3-5-20250101-v1:0', 'model: verse-3-5@20250101', 'model: azure/verse-3-5', 'model: github_copilot/verse-3.5', 'model: Verse 3', 'model: ollama/verse-3-5']) expect(diagnoseToy(text).vendorReplacement, text).toEqual({ id: 'verse-4-5-20260101', written: undefined });
  });

  test('is absent where the vendor names none', () => {
    expect(diagnoseToy('model: chord-4-turbo-2024').vendorReplacement).toBeUndefined();
  });
});

test('every replacement that we write over a real id is an id that we know, on the same host', () => {
  const written = Object.values(realModels).flatMap((it) => [...it.ids, ...it.aliases]).flatMap((id) => ['', 'anthropic/', 'openrouter/x/', 'us.anthropic.', 'eu.anthropic.', 'anthropic.', 'us.openai.', 'github_copilot/', 'ollama/', 'vertex_ai/'].flatMap((before) => {
    const text = `model: "${before}${id}"`;
    return findReal(text).filter(isKnown).flatMap((found) => {
      const { replacement } = diagnose(text, found, realModels, TODAY);
      return replacement?.written === undefined ? [] : [{ text, found, successor: replacement.model, patched: applyEdits(text, [{ ...found.core, text: replacement.written }]) }];
    });
  }));
  expect(written.length).toBeGreaterThan(500);
  const wrong = written.filter(({ patched, found, successor }) => {
    const [now, ...more] = findReal(patched);
    return more.length > 0 || now?.known === undefined || realModels[now.known.model]?.name !== successor.name || (now.spelling !== found.spelling && found.spelling !== 'google-vertex' && found.spelling !== 'ollama');
  });
  expect(wrong.map(({ text, patched }) => `${text} → ${patched}`)).toEqual([]);
});

describe('edits', () => {
  test('no edit leaves the text as it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(applyEdits(text, [])).toBe(text);
    }));
  });

  test('an edit changes its own part and no other, in whatever order the edits come', () => {
    const piece = fc.record({ kept: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }), old: fc.string({ maxLength: 5 }), now: fc.string({ unit: 'grapheme', maxLength: 8 }) });
    fc.assert(fc.property(fc.array(piece, { maxLength: 8 }), fc.string(), fc.boolean(), (pieces, rest, isReversed) => {
      let at = 0;
      const edits: Edit[] = pieces.map(({ kept, old, now }) => {
        const start = at + kept.length;
        at = start + old.length;
        return { start, end: at, text: now };
      });
      const before = pieces.map((it) => it.kept + it.old).join('') + rest;
      const after = pieces.map((it) => it.kept + it.now).join('') + rest;
      const given = isReversed ? [...edits].reverse() : edits;
      const copy = structuredClone(given);
      expect(applyEdits(before, given)).toBe(after);
      expect(given).toEqual(copy);
    }));
  });

  test('offsets count UTF-16 units and line ends are kept', () => {
    expect(applyEdits('🎵\r\nold\r\n', [{ start: 4, end: 7, text: 'new' }])).toBe('🎵\r\nnew\r\n');
  });

  test('two edits that touch are both made', () => {
    expect(applyEdits('abcd', [{ start: 0, end: 2, text: 'X' }, { start: 2, end: 4, text: 'Y' }])).toBe('XY');
  });

  test('two edits that overlap are refused with the place', () => {
    expect(() => applyEdits('abcd', [{ start: 1, end: 3, text: 'Y' }, { start: 0, end: 2, text: 'X' }])).toThrow(new RangeError('Two replacements overlap at character 1. Choose one of them.'));
  });
});
