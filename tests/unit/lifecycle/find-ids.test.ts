import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FoundId } from '../../../src/lifecycle/find-ids.ts';
import { findReal, findToy, isKnown, realModels } from './known.ts';

interface Name {
  id: string;
  model: string;
  vendorName: string;
}

const names: Name[] = Object.entries(realModels).flatMap(([model, it]) => [...it.ids, ...it.aliases].map((id) => ({ id, model, vendorName: it.vendorName })));
const shortNames: Name[] = Object.entries(realModels).flatMap(([model, it]) => it.shortNames.map((id) => ({ id, model, vendorName: it.vendorName })));

/** Names that mean a model only behind a model key, since they are something else elsewhere. */
const ONLY_BEHIND_A_KEY = [
  { names: /^[a-z]+\d*[a-z]?$/, why: 'one word, with or without a number, is a variable, a Greek letter, a wind or a person: o1, phi, mistral, ada' },
];
/** Names that a host's spelling cannot carry. */
const NOT_ON_BEDROCK = [{ names: /:/, why: 'the colon already separates Ollama’s size, and Bedrock puts its version behind one' }];

function isOneOf(list: readonly { names: RegExp }[], id: string): boolean {
  return list.some((it) => it.names.test(id));
}

/** The names whose only find in the text is not the model itself, written as it stands there. */
function findLost(all: readonly Name[], write: (name: Name) => { text: string; written: string; core?: string }): string[] {
  return all.filter((name) => {
    const { text, written, core } = write(name);
    const found = findReal(text);
    const it = found[0];
    return found.length !== 1 || it?.known?.model !== name.model || it.written !== written || text.slice(it.start, it.end) !== written || text.slice(it.core.start, it.core.end) !== (core ?? written);
  }).map((it) => it.id);
}

function say(text: string, find = findToy): string[] {
  return find(text).map((it) => `${it.line}: ${it.written} = ${it.known?.id ?? 'unknown'}`);
}

test('the real list has hundreds of names, and none of them leads to two models', () => {
  expect(names.length).toBeGreaterThan(500);
  expect(Object.keys(realModels).length).toBeGreaterThan(200);
  expect(new Set(names.map((it) => it.id)).size).toBe(names.length);
});

test('every exception is one for some name', () => {
  for (const it of [...ONLY_BEHIND_A_KEY, ...NOT_ON_BEDROCK]) expect(names.filter((name) => it.names.test(name.id)), it.why).not.toEqual([]);
});

describe('as the value of a model key every name is found', () => {
  test.each<[string, (id: string) => string]>([
    ['JSON', (id) => `{\n  "model": "${id}",\n  "temperature": 0\n}\n`],
    ['JSON on one line', (id) => `{"llm":{"model":"${id}","n":1}}`],
    ['JSON in a string', (id) => `{"source": "r = create(model=\\"${id}\\", n=1)\\n"}`],
    ['a list in JSON', (id) => `{ "models": ["none", "${id}"] }`],
    ['a list in YAML', (id) => `models:\n  - none\n  - ${id} # the second\n`],
    ['a quoted list in YAML', (id) => `models:\n  - "${id}"\n`],
    ['a list on a line of YAML', (id) => `models: [none, ${id}]\n`],
    ['YAML', (id) => `model: ${id}\ntemperature: 0\n`],
    ['YAML with quotes and a comment', (id) => `weak-model: '${id}' # cheap\n`],
    ['a comment', (id) => `# model: ${id}\n`],
    ['TOML', (id) => `[agent]\nmodel = "${id}"\n`],
    ['INI', (id) => `[agent]\nmodel = ${id}\n`],
    ['.env', (id) => `KEY=abc\nDEFAULT_MODEL=${id}\nX=1\n`],
    ['.env with a list', (id) => `AVAILABLE_MODELS=none,${id}\n`],
    ['a flag', (id) => `agent run --model ${id} --yes\n`],
    ['a flag with an equals sign', (id) => `agent --model=${id} "go on"\n`],
    ['a short flag', (id) => `agent -m ${id} --yes\n`],
    ['export', (id) => `export REVIEW_MODEL=${id}\n`],
    ['export with quotes', (id) => `export REVIEW_MODEL="${id}"\n`],
    ['an assignment before a command', (id) => `REVIEW_MODEL=${id} agent --yes "go"\n`],
    ['a default in a shell', (id) => `export M="\${REVIEW_MODEL:-${id}}"\n`],
    ['a Dockerfile', (id) => `ENV REVIEW_MODEL ${id}\n`],
    ['fish', (id) => `set -gx REVIEW_MODEL ${id}\n`],
    ['a manifest', (id) => `env:\n  - name: REVIEW_MODEL\n    value: ${id}\n`],
    ['Python', (id) => `client.create(model="${id}", max_tokens=10)\n`],
    ['TypeScript', (id) => `const model = '${id}';\n`],
    ['Go', (id) => `model := \`${id}\`\n`],
    ['Ruby', (id) => `{ :model => "${id}" }\n`],
  ])('in %s', (_, write) => {
    expect(findLost(names, ({ id }) => ({ text: write(id), written: id }))).toEqual([]);
  });
});

describe('elsewhere every name is found that is nothing else', () => {
  const plain = names.filter((it) => !isOneOf(ONLY_BEHIND_A_KEY, it.id));
  const words = names.filter((it) => isOneOf(ONLY_BEHIND_A_KEY, it.id));

  test.each<[string, (id: string) => string]>([
    ['quotes', (id) => `run('${id}')\n`],
    ['backquotes in prose', (id) => `It ran on \`${id}\` first.\n`],
    ['quotes in JSON in a string', (id) => `"source": "run(\\"${id}\\")"`],
    ['a value of any key', (id) => `fast: ${id}\n`],
    ['a tag', (id) => `<fast>${id}</fast>\n`],
    ['a list', (id) => `- ${id}\n`],
    ['a row of a table', (id) => `| quick | ${id} | good |\n`],
    ['the whole text', (id) => id],
    ['a line with CRLF', (id) => `one\r\n${id}\r\ntwo`],
  ])('in %s', (_, write) => {
    expect(findLost(plain, ({ id }) => ({ text: write(id), written: id }))).toEqual([]);
    expect(words.flatMap(({ id }) => findReal(write(id)))).toEqual([]);
  });

  test('a name of three parts with a number is found even in prose, a shorter one is not', () => {
    const long = names.filter((it) => it.id.split(/[-.]/).length > 2 && /\d/.test(it.id));
    // A size behind the name ("gpt-oss:20b") makes up for its shortness.
    const short = names.filter((it) => it.id.split(/[-.@]/).length <= 2 && !/:\d+b/.test(it.id));
    expect(long.length).toBeGreaterThan(300);
    expect(short.length).toBeGreaterThan(50);
    expect(findLost(long, ({ id }) => ({ text: `We had ${id} before.`, written: id }))).toEqual([]);
    expect(short.flatMap(({ id }) => findReal(`We had ${id} before.`))).toEqual([]);
  });
});

describe('with what providers and gateways put before it, every name is found', () => {
  const slugs: Record<string, string> = { Anthropic: 'anthropic', OpenAI: 'openai', Google: 'google', xAI: 'x-ai', 'Mistral AI': 'mistralai', DeepSeek: 'deepseek', 'Z.ai': 'z-ai', 'Moonshot AI': 'moonshotai', Alibaba: 'qwen', Meta: 'meta-llama', MiniMax: 'minimax' };
  const slug = ({ vendorName }: Name) => slugs[vendorName] ?? vendorName.toLowerCase();

  test.each<[string, FoundId['spelling'], (name: Name) => string]>([
    ['its vendor', 'plain', (it) => `${slug(it)}/`],
    ['OpenRouter', 'openrouter', (it) => `openrouter/${slug(it)}/`],
    ['Google’s models/', 'plain', () => 'models/'],
    ['Azure', 'azure', () => 'azure/'],
    ['LiteLLM’s proxy', 'plain', (it) => `litellm_proxy/${slug(it)}/`],
    ['GitHub Copilot', 'github-copilot', () => 'github_copilot/'],
    ['Vertex', 'google-vertex', () => 'vertex_ai/'],
    ['Vertex with the whole path', 'google-vertex', (it) => `projects/my-project-1/locations/europe-west4/publishers/${slug(it)}/models/`],
    ['Ollama', 'ollama', () => 'ollama_chat/'],
    ['a provider and a colon', 'plain', () => 'openai:'],
  ])('%s', (_, spelling, before) => {
    expect(findLost(names, (it) => ({ text: `model: "${before(it)}${it.id}"\n`, written: `${before(it)}${it.id}`, core: it.id }))).toEqual([]);
    const known = names.filter((it) => !isOneOf(ONLY_BEHIND_A_KEY, it.id));
    expect(findLost(known, (it) => ({ text: `x = run('${before(it)}${it.id}')\n`, written: `${before(it)}${it.id}`, core: it.id }))).toEqual([]);
    // Ollama's size and Google's revision show whose spelling it is, whoever stands before.
    const spelt = known.filter((it) => !/[:@]/.test(it.id)).flatMap((it) => findReal(`model: "${before(it)}${it.id}"\n`));
    // "gpt-35" is Azure's spelling wherever it stands.
    expect(new Set(spelt.filter((it) => spelling !== 'plain' || !it.written.includes('gpt-35')).map((it) => it.spelling))).toEqual(new Set([spelling]));
  });

  test.each(['us.anthropic.', 'eu.anthropic.', 'global.anthropic.', 'anthropic.', 'us.openai.', 'mistral.', 'us.xai.', 'zai.'])('Amazon Bedrock: %s', (before) => {
    const possible = names.filter((it) => !isOneOf(NOT_ON_BEDROCK, it.id));
    for (const behind of ['', '-v1:0']) {
      const whole = ({ id }: Name) => `${before}${id}${behind}`;
      expect(findLost(possible, (it) => ({ text: `MODEL_ID=${whole(it)}\n`, written: whole(it) }))).toEqual([]);
    }
    expect(new Set(possible.flatMap((it) => findReal(`MODEL_ID=${before}${it.id}-v1:0`).map((found) => found.spelling)))).toEqual(new Set(['amazon-bedrock']));
  });

  test.each(['arn:aws:bedrock:us-east-1::foundation-model/', 'arn:aws:bedrock:eu-west-1:123456789012:inference-profile/'])('the ARN of Amazon Bedrock: %s', (before) => {
    const possible = names.filter((it) => !isOneOf(NOT_ON_BEDROCK, it.id) && !isOneOf(ONLY_BEHIND_A_KEY, it.id));
    expect(findLost(possible, ({ id }) => ({ text: `modelArn: "${before}us.anthropic.${id}-v1:0"\n`, written: `us.anthropic.${id}-v1:0` }))).toEqual([]);
  });

  test('a dated Claude id is found as Vertex writes its date, with and without a revision', () => {
    const dated = names.filter((it) => /^claude-.*-\d{8}$/.test(it.id));
    expect(dated.length).toBeGreaterThan(10);
    const [at, revised] = ['@$1', '-v2@$1'].map((date) => ({ id }: Name) => id.replace(/-(\d{8})$/, date));
    for (const write of [at!, revised!]) expect(findLost(dated, (it) => ({ text: `model: ${write(it)}\n`, written: write(it) }))).toEqual([]);
    expect(dated.flatMap((it) => findReal(at!(it))).every((it) => it.spelling === 'google-vertex')).toBe(true);
  });

  test('an id in the address of an API is found, in any other address it is not', () => {
    const possible = names.filter((it) => !isOneOf(ONLY_BEHIND_A_KEY, it.id) && !it.id.includes(':'));
    expect(findLost(possible, ({ id }) => ({ text: `GET https://api.example.com/v1beta/models/${id}:generateContent?alt=sse`, written: id }))).toEqual([]);
    expect(findLost(possible, ({ id }) => ({ text: `see <https://api.example.com/openai/deployments/${id}/chat>`, written: id }))).toEqual([]);
    expect(findLost(possible, ({ id }) => ({ text: `POST https://bedrock-runtime.us-east-1.amazonaws.com/model/us.anthropic.${id}-v1:0/invoke`, written: `us.anthropic.${id}-v1:0` }))).toEqual([]);
    for (const place of ['https://www.example.com/news/', 'https://www.example.com/', 'https://', 'https://www.example.com/?q=', 'https://www.example.com/#']) expect(possible.flatMap(({ id }) => findReal(`see ${place}${id}`).filter((it) => isKnown(it) && place.endsWith('/')))).toEqual([]);
  });

  test('an address of a deployment on Azure, and a key that names one, make it Azure’s', () => {
    for (const text of ['https://mine.openai.azure.com/openai/deployments/gpt-4o/chat', 'AZURE_OPENAI_DEPLOYMENT=gpt-4o', '"deploymentName": "gpt-4o"', 'azure_deployment = "gpt-4o"', 'azure/gpt-4o']) expect(findReal(text).map((it) => it.spelling), text).toEqual(['azure']);
    for (const text of ['OPENAI_MODEL=gpt-4o', 'azure: true\nmodel: gpt-4o', 'https://api.example.com/v1/models/gpt-4o']) expect(findReal(text).map((it) => it.spelling), text).toEqual(['plain']);
  });
});

describe('spellings', () => {
  test('a dot may be a dash', () => {
    const dotted = names.filter((it) => it.id.includes('.'));
    expect(dotted.length).toBeGreaterThan(100);
    expect(findLost(dotted, ({ id }) => ({ text: `model: ${id.replaceAll('.', '-')}\n`, written: id.replaceAll('.', '-') }))).toEqual([]);
  });

  test('a dash between numbers may be a dot', () => {
    const dot = (id: string) => id.replace(/(?<=\b\d{1,2})-(?=\d{1,2}\b)/, '.');
    const dashed = names.filter((it) => dot(it.id) !== it.id);
    expect(dashed.length).toBeGreaterThan(50);
    expect(findLost(dashed, ({ id }) => ({ text: `model: anthropic/${dot(id)}\n`, written: `anthropic/${dot(id)}`, core: dot(id) }))).toEqual([]);
  });

  test('upper case is an id behind a model key, and in quotes for a name of three parts', () => {
    expect(findLost(names, ({ id }) => ({ text: `model: "${id.toUpperCase()}"\n`, written: id.toUpperCase() }))).toEqual([]);
    expect(say('It ran on CHORD-4-TURBO-2024 and Verse-3-5-20250101.')).toEqual([]);
    expect(say('x = "CHORD-4-TURBO-2024"')).toEqual(['1: CHORD-4-TURBO-2024 = chord-4-turbo-2024']);
    expect(say('x = "GPT-4o"', findReal)).toEqual([]);
    expect(say('model = "GPT-4o"', findReal)).toEqual(['1: GPT-4o = gpt-4o']);
  });

  test('what hosts and tools add behind it belongs to the find', () => {
    for (const behind of ['[1m]', ':free', ':thinking', '-thinking', '-high', '-fast', '@latest', '@default', '-v1', '-GGUF', '-q4_K_M', '-fp8', '-4bit', '-latest-GGUF']) expect(say(`model: x/verse-5-5${behind} # new`), behind).toEqual([`1: x/verse-5-5${behind} = verse-5-5`]);
    expect(say('model: verse-5-5-tuned')).toEqual([]);
  });

  test('punctuation around it does not', () => {
    for (const [before, after] of [['(', ')'], ['', '.'], ['', ','], ['', ': old'], ['<', '>'], ['**', '**'], ['[', ']'], ['"', '";'], ['', '?'], ['¿', '?'], ['“', '”'], ['（', '）'], ['_', ' x']]) expect(say(`See ${before}chord-4-turbo-2024${after}`), `${before}…${after}`).toEqual(before === '_' ? [] : ['1: chord-4-turbo-2024 = chord-4-turbo-2024']);
  });

  test('a longer word, a path and the name of a file are no id', () => {
    for (const text of ['xchord-4-turbo-2024', 'chord-4-turbo-2024x', 'chord-4-turbo-20245', 'my_chord-4-turbo-2024', 'src/chord-4-turbo-2024', 'docs/chord-4-turbo-2024.md', './images/chord-4-turbo-2024.png', 'chord-4-turbo-2024.ts', 'chord-4-turbo-2024.example.com', '/usr/lib/chord-4-turbo-2024', 'chord-4-turbo-2024_old']) expect(say(`see ${text} there`), text).toEqual([]);
  });
});

describe('short names', () => {
  test('every one is found as the value of a model key', () => {
    expect(shortNames.length).toBeGreaterThan(100);
    for (const { id } of shortNames) {
      // Without quotes a comma would end the value.
      const bare = id.includes(',') ? [] : [`model: ${id}\n`, `# model: ${id}`];
      for (const text of [`{"model": "${id}"}`, `model = '${id}'`, `models: ["none", "${id}"]`, ...bare]) expect(findReal(text).map((it) => it.written), text).toEqual([id]);
    }
  });

  test('none is found in prose, in a string, as another value', () => {
    const words = shortNames.filter(({ id }) => !names.some((it) => id.toLowerCase().replaceAll('.', '-').includes(it.id.toLowerCase().replaceAll('.', '-'))));
    expect(words.length).toBeGreaterThan(50);
    for (const { id } of words) for (const text of [`We had ${id} before.`, `run("${id}")`, `codec: ${id}\n`, `- ${id}\n`]) expect(findReal(text), text).toEqual([]);
  });

  test.each(['opus', 'sonnet', 'haiku', 'o1', 'o3', 'gpt-5-chat-latest'])('%s is a model behind a key', (id) => {
    for (const text of [`"model": "${id}"`, `model: ${id}`, `--model ${id}`, `ANTHROPIC_MODEL=${id}`, `subagent_model: ${id}`, `models = ["${id}"]`]) expect(findReal(text).map((it) => it.known?.id), text).toEqual([id]);
  });

  test.each(['opus', 'sonnet', 'o1', 'o3', 'mistral', 'gemma'])('%s is never a variable', (id) => {
    for (const text of [`const ${id} = 3;`, `${id} = encode()`, `${id}: int = 4`, `let model = ${id};`, `run(model, ${id})`, `{ model: ${id}, n: 1 }`, `model=${id} if quick else other`, `return ${id}`, `model.${id}`, `${id}.model = 3`]) expect(findReal(text), text).toEqual([]);
  });

  test('Copilot’s name of a model is found without what stands behind it', () => {
    expect(findToy('model: Verse 3 (copilot)').map(({ written, core, spelling }) => ({ written, core, spelling }))).toEqual([{ written: 'Verse 3 (copilot)', core: { start: 7, end: 14 }, spelling: 'github-copilot' }]);
  });
});

describe('places', () => {
  test('an empty text has no id', () => {
    expect(findToy('')).toEqual([]);
    expect(findToy('\n')).toEqual([]);
  });

  test('an id is found at the very start and at the very end', () => {
    expect(findToy('chord-4-turbo-2024')).toEqual([{ written: 'chord-4-turbo-2024', start: 0, end: 18, core: { start: 0, end: 18 }, line: 1, spelling: 'plain', known: { model: 'chord-4', id: 'chord-4-turbo-2024' } }]);
    expect(say('chord-4-turbo-2024 is first\nlast is verse-3-5-20250101')).toEqual(['1: chord-4-turbo-2024 = chord-4-turbo-2024', '2: verse-3-5-20250101 = verse-3-5-20250101']);
  });

  test('offsets count UTF-16 units behind letters beyond ASCII, and lines count CRLF once', () => {
    const text = '# Größe, 詩, 🎵🎵\r\n\r\nmodel: "anthropic/verse-3.5" # für später\r\nmodel: openai/chord-4-turbo-2024\r\n';
    const found = findToy(text);
    expect(found.map(({ line, written }) => ({ line, written }))).toEqual([{ line: 3, written: 'anthropic/verse-3.5' }, { line: 4, written: 'openai/chord-4-turbo-2024' }]);
    expect(found.map(({ core }) => text.slice(core.start, core.end))).toEqual(['verse-3.5', 'chord-4-turbo-2024']);
    expect(found[0]!.start).toBe(text.indexOf('anthropic'));
  });

  test('a byte order mark does not hide an id behind it', () => {
    expect(say('\uFEFFmodel: verse-5-5')).toEqual(['1: verse-5-5 = verse-5-5']);
    expect(say('\uFEFFchord-4-turbo-2024')).toEqual(['1: chord-4-turbo-2024 = chord-4-turbo-2024']);
  });

  test.each([' ', ',', ', ', ';', '|', '\n', '\r\n', '"', ' => ', ' and '])('two ids with %j between them are two', (between) => {
    expect(findToy(`x ${'verse-3-5-20250101'}${between}${'chord-4-turbo-2024'} y`).map((it) => it.written)).toEqual(['verse-3-5-20250101', 'chord-4-turbo-2024']);
  });

  test('of candidates that overlap one is reported', () => {
    for (const text of ['model: anthropic/verse-3-5-20250101', '--model=openai:chord-4-turbo-2024', 'models: ["anthropic/verse-3-5-20250101"]', 'AZURE_MODEL=azure/verse-3-5', 'ENV MODEL verse-5-5', 'engine: model: verse-5-5', 'MODEL="${MODEL:-verse-5-5}"']) expect(findToy(text), text).toHaveLength(1);
  });

  test('an id is found at any place of a line of 2,000 characters', () => {
    for (const filling of ['x ', 'a.', '-', '"a":1,', '===', 'ab/']) {
      const line = filling.repeat(Math.ceil(2000 / filling.length)).slice(0, 2000);
      for (const at of [0, 1000, 2000]) expect(findToy(`${line.slice(0, at)} "model": "verse-5-5" ${line.slice(at)}`).map((it) => it.start), `${filling} ${at}`).toEqual([at + 11]);
    }
  });

  test('in any text the finds are in order, apart, on their lines and written as they say', () => {
    const id = fc.constantFrom(...names.map((it) => it.id));
    const glue = fc.oneof(fc.constantFrom('model: ', '"', "'", '`', '\n', '\r\n', ' ', ', ', '/', ':', '@', '.', '-', '=', '[', ']', 'openai/', 'us.anthropic.', 'https://', 'models/', '-v1:0', '🎵', 'ü'), fc.string({ unit: 'grapheme', maxLength: 6 }));
    fc.assert(fc.property(fc.array(fc.oneof(id, glue), { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      let end = 0;
      for (const it of findReal(text)) {
        expect(it.start).toBeGreaterThanOrEqual(end);
        expect(text.slice(it.start, it.end)).toBe(it.written);
        expect(it.start).toBeLessThanOrEqual(it.core.start);
        expect(it.core.start).toBeLessThan(it.core.end);
        expect(it.core.end).toBeLessThanOrEqual(it.end);
        expect(it.line).toBe(text.slice(0, it.start).split('\n').length);
        if (it.known) expect(realModels[it.known.model]).toBeDefined();
        end = it.end;
      }
    }), { numRuns: 400, seed: 20261125 });
  });

  test('a find does not depend on the text that the finder read before', () => {
    const text = 'model: verse-5-5\nmodel: chord-4-turbo-2024';
    const first = findToy(text);
    findToy(`${text.repeat(50)}"model": "`);
    expect(findToy(text)).toEqual(first);
  });
});

describe('unknown ids', () => {
  test.each(['gpt-9-turbo', 'claude-sonnet-9-9', 'claude-9-opus-latest', 'gemini-9.5-pro', 'grok-9-fast', 'mistral-large-9901'])('%s looks like one and is reported as a value', (id) => {
    for (const text of [`model: ${id}`, `x = "${id}"`, `run(\`openai/${id}\`)`]) expect(findReal(text).map(({ written, known }) => [written.replace('openai/', ''), known]), text).toEqual([[id, undefined]]);
    expect(findReal(`We dream of ${id} at times.`)).toEqual([]);
    expect(findReal(`"${id}": "1.0.0"`)).toEqual([]);
  });

  test.each(['o7-mini', 'qwen9-max', 'claude-monet', 'gpt-nightly'])('behind a model key %s is reported as well', (id) => {
    expect(findReal(`model: ${id}`).map(({ written, known }) => [written, known])).toEqual([[id, undefined]]);
    expect(findReal(`x = "${id}"`)).toEqual([]);
  });

  test.each(['gemini-9', 'apollo-11', 'O3.5', 'o1-x', 'claude-monet', 'llama.cpp', 'grok', 'mistral-wind', 'o9'])('%s does not look like one', (word) => {
    expect(findReal(`x = "${word}"`)).toEqual([]);
  });
});

describe('time', () => {
  const source = readFileSync('node_modules/typescript/lib/typescript.js', 'utf8').slice(0, 1_000_000);

  function measure(text: string): number {
    const began = performance.now();
    findReal(text);
    return performance.now() - began;
  }

  test('a megabyte of source is read in less than 100 milliseconds', () => {
    expect(Math.min(...Array.from({ length: 7 }, () => measure(source)))).toBeLessThan(100);
  });

  // Each of these took seconds to hours once, or would have.
  test.each<[string, string]>([
    ['dashes', '-'],
    ['dots', 'a.'],
    ['keys without end', 'model.'],
    ['keys with a dash', 'model-'],
    ['an address without end', 'https://x.example/gpt-4o/'],
    ['shortcuts without end', 'gpt-4o:'],
    ['brackets', 'gpt-4o[a]'],
    ['lists that stay open', 'models: ['],
    ['quotes that stay open', 'model: "'],
    ['assignments', 'set a.model '],
    ['colons', ':'],
  ])('a hundred kilobytes of %s are read in less than a second', (_, piece) => {
    expect(measure(piece.repeat(100_000 / piece.length))).toBeLessThan(1000);
  });

  test('a name whose end may be read in many ways is read once', () => {
    expect(measure(`model: "claude${'-1.5b'.repeat(40)}-zz"`)).toBeLessThan(100);
  });
});
