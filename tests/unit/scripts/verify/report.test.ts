import { expect, test } from 'vitest';
import { parseDay } from '../../../../src/freshness/day.ts';
import { listWeaker, results, toMarkdown, toVerified, type Results, type SeenTool } from '../../../../scripts/verify/report.ts';

const seen: SeenTool = {
  kind: 'loaded',
  on: parseDay('2026-11-25'),
  packageName: '@guide/tool',
  version: '1.2.3',
  command: '`tool check`',
  how: 'Checked by `tool check`.',
  stacks: {
    one: { digest: 'abc', files: ['~/.tool.toml'], proofs: [{ seat: 'executor', by: 'request', model: 'big', effort: 'high' }, { seat: 'small', by: 'configuration', model: 'tiny' }], unproved: ['planner'], notes: ['no such model'] },
    two: { digest: 'abc', files: [], proofs: [], unproved: [], notes: [] },
  },
  misspelt: [{ path: '~/.tool.toml', key: 'model', caughtBy: 'tool', words: 'unknown field `modell` | x' }],
};
const all: Results = {
  stacks: { one: 'First stack', two: 'Second stack' },
  targets: { tool: { name: 'Tool', seen }, other: { name: 'Other', seen: { kind: 'not-run', why: 'Not run: npm does not carry it.' } } },
};

test('a page is told the version and day of a tool that loaded all, and why another was not run', () => {
  expect(toVerified(all)).toEqual({ targets: { tool: { kind: 'loaded', on: '2026-11-25', version: '1.2.3', how: 'Checked by `tool check`.', digests: { one: 'abc' } }, other: { kind: 'not-run', why: 'Not run: npm does not carry it.' } } });
});

test('what was seen before stays when a run fails, and the report says what failed', () => {
  const failed: Results = { ...all, targets: { tool: { name: 'Tool', seen, failed: { on: parseDay('2026-12-02'), version: '1.3.0', words: ['one: executor: no request came.'] } } } };
  expect(toVerified(failed).targets.tool).toMatchObject({ kind: 'loaded', version: '1.2.3' });
  expect(toMarkdown(failed)).toContain('- Tool 1.3.0, 2 December 2026:\n  - one: executor: no request came.');
});

test('a tool that never loaded is not said to have', () => {
  expect(toVerified({ stacks: {}, targets: { tool: { name: 'Tool', failed: { on: parseDay('2026-12-02'), words: ['x'] } } } }).targets.tool).toEqual({ kind: 'not-run', why: 'Not seen to load: it failed on 2 December 2026, and the report says why.' });
});

test('the table says which roles were seen where, and which stacks a tool cannot hold', () => {
  const report = toMarkdown(all);
  expect(report).toContain('| First stack | Loaded; Req E; Conf S; By hand P |');
  expect(report).toContain('| Second stack | Not in this tool |');
  expect(report).toContain('- Other: Not run: npm does not carry it.');
  expect(report).toContain('- It said, for 1 stack: no such model');
});

test('words of a tool cannot break the table', () => {
  expect(toMarkdown(all)).toContain("`unknown field 'modell' \\| x`");
});

test('a stack by another way has a row of its own below the tool', () => {
  const moved: Results = { ...all, targets: { tool: { name: 'Tool', seen: { ...seen, stacks: { ...seen.stacks, 'one on a cloud': seen.stacks['one']! } } } } };
  expect(toMarkdown(moved)).toContain('| First stack, on a cloud | Loaded; Req E; Conf S; By hand P |');
});

test('a misspelt key that is noticed less well than before is told', () => {
  const now = (caughtBy: 'tool' | 'log' | 'nobody') => [{ path: 'a', key: 'model', caughtBy }];
  expect(listWeaker(now('tool'), now('nobody'))).toEqual(['model in a, misspelt: refused by the tool before, now noticed by nobody.']);
  expect(listWeaker(now('log'), now('tool'))).toEqual([]);
  expect(listWeaker([], now('nobody'))).toEqual([]);
});

test('results are read strictly', () => {
  expect(results.parse(JSON.parse(JSON.stringify(all)))).toEqual(all);
  expect(() => results.parse({ ...all, more: 1 })).toThrow();
});
