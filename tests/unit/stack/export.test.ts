import { expect, test } from 'vitest';
import { comment, quote, quoteShell, seatOf } from '../../../src/stack/export.ts';
import { toArchivePath } from '../../../src/stack/archive-path.ts';
import { makeReadme } from '../../../src/stack/readme.ts';
import { codex } from '../../../src/stack/tools/codex.ts';
import { makeOrder, STACKS } from '../../fixtures/stack-world.ts';

test('no line of a comment escapes it, not even one that comes from an address', () => {
  expect(comment(['one\nkey = "x"', 'two'])).toBe('# one\n# key = "x"\n# two');
});

test('long comments break where words do, and an address stays whole', () => {
  const url = `https://guide.example/stack/?${'x'.repeat(120)}`;
  expect(comment([`${'word '.repeat(30)}end`, url]).split('\n')).toEqual([`# ${'word '.repeat(19).trim()}`, `# ${'word '.repeat(11)}end`, `# ${url}`]);
});

test('strings are quoted for files, words for a shell', () => {
  expect(quote('a "b" \\ c')).toBe('"a \\"b\\" \\\\ c"');
  expect([quoteShell('qwen3.8:27b'), quoteShell("it's $HOME")]).toEqual(['qwen3.8:27b', "'it'\\''s $HOME'"]);
});

test('a stack of models that nobody knows is refused', () => {
  const order = makeOrder({ ...STACKS.openai, planner: { model: 'nobody', route: 'chatgpt' } });
  expect(() => seatOf(order, 'planner')).toThrow('A stack names "nobody" by "chatgpt", which this guide does not know.');
});

test('files of the home folder and of a repository lie apart in the archive', () => {
  expect(['~/.codex/config.toml', '.claude/agents/reviewer.md', 'commands.sh'].map(toArchivePath)).toEqual(['home/.codex/config.toml', 'project/.claude/agents/reviewer.md', 'commands.sh']);
});

test('the archive’s README holds roles, steps, files with how to merge, and what the tool cannot hold', async () => {
  const order = makeOrder(STACKS.openai);
  await expect(makeReadme(order, codex, codex.make(order))).toMatchFileSnapshot('../../fixtures/exports/README.openai.md');
});
