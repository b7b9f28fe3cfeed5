import fc from 'fast-check';
import { expect, test } from 'vitest';
import { claudeCodeCloud } from '../../../../src/stack/tools/claude-code-cloud.ts';
import { makeOrder, STACKS } from '../../../fixtures/stack-world.ts';
import { anyEffort } from '../any-effort.ts';
import { readFiles } from '../read-back.ts';
import { readStack } from '../read-stack/claude-code-cloud.ts';
import { expectReadsBack } from '../reading-back.ts';

const vertex = { planner: { model: 'mid-claude', route: 'google-cloud' }, executor: { model: 'big-claude', route: 'google-cloud', effort: 'high' }, reviewer: { model: 'big-claude', route: 'google-cloud' }, small: { model: 'small-claude', route: 'bedrock' }, fallback: { model: 'mid-claude', route: 'google-cloud' } };

test('on Bedrock each alias is pinned to the platform’s own id, and the effort stands under the model’s plain name', () => {
  expect(readFiles(claudeCodeCloud.make(makeOrder(STACKS.cloud)))['~/.claude/settings.json']).toEqual({
    model: 'opusplan',
    modelSettings: { 'claude-sonnet-5-5': { effortLevel: 'medium' } },
    env: { CLAUDE_CODE_USE_BEDROCK: '1', ANTHROPIC_DEFAULT_SONNET_MODEL: 'global.anthropic.claude-sonnet-5-5', ANTHROPIC_DEFAULT_OPUS_MODEL: 'global.anthropic.claude-opus-5-5', ANTHROPIC_DEFAULT_HAIKU_MODEL: 'global.anthropic.claude-haiku-5-5' },
  });
});

test('on Vertex the planner that no word covers has a settings file, under the same cloud', () => {
  const made = claudeCodeCloud.make(makeOrder(vertex));
  expect(readFiles(made)).toMatchObject({
    '~/.claude/settings.json': { model: 'claude-opus-5-5', fallbackModel: ['claude-sonnet-5-5'], env: { CLAUDE_CODE_USE_VERTEX: '1', ANTHROPIC_DEFAULT_OPUS_MODEL: 'claude-opus-5-5', ANTHROPIC_DEFAULT_SONNET_MODEL: 'claude-sonnet-5-5' } },
    '~/.claude/planner.json': { model: 'claude-sonnet-5-5', permissions: { defaultMode: 'plan' } },
    '.claude/agents/reviewer.md': { model: 'claude-opus-5-5' },
  });
  expect(made.missing.small).toMatch(/executor’s cloud/);
});

test('the region and the account are named as variables, and no key is', () => {
  expect(claudeCodeCloud.make(makeOrder(STACKS.cloud)).steps.join(' ')).toMatch(/AWS_PROFILE.*AWS_REGION/);
  expect(claudeCodeCloud.make(makeOrder(vertex)).steps.join(' ')).toMatch(/ANTHROPIC_VERTEX_PROJECT_ID.*CLOUD_ML_REGION/);
});

test('an id for the whole world is told, since a region can be the point', () => {
  expect(claudeCodeCloud.make(makeOrder(STACKS.cloud)).remarks.join(' ')).toContain('any region');
  expect(claudeCodeCloud.make(makeOrder(vertex)).remarks.join(' ')).not.toContain('any region');
});

test('only the two clouds are reached, and each refusal says where to go', () => {
  expect(claudeCodeCloud.make(makeOrder(STACKS.claude)).files).toEqual([]);
  expect(claudeCodeCloud.make(makeOrder(STACKS.claude)).missing.executor).toContain('Take the export for Claude Code.');
  expect(claudeCodeCloud.make(makeOrder(STACKS.cloud)).missing).toMatchObject({ reviewer: expect.stringContaining('OpenCode') as string, fallback: expect.stringContaining('without a cloud') as string });
});

test('any stack that was exported reads back as it was ordered', () => {
  fc.assert(fc.property(anyEffort, (stack) => expectReadsBack(claudeCodeCloud, readStack, makeOrder(stack))), { numRuns: 500 });
});

test('an effort that no file takes is told for the planner too, which works in the executor’s session', () => {
  const minimal = { ...STACKS.cloud, planner: { model: 'big-claude', route: 'bedrock', effort: 'minimal' }, executor: { model: 'mid-claude', route: 'bedrock', effort: 'minimal' } };
  const { held, remarks } = claudeCodeCloud.make(makeOrder(minimal));
  expect(held.planner).toBe('"model": "opusplan"');
  expect(remarks.filter((it) => it.startsWith('The executor’s effort minimal is in no file') || it === 'The planner works in the executor’s session, so at its effort (the default).')).toHaveLength(2);
});

test('any session on a cloud switches to it, whichever role it holds', () => {
  fc.assert(fc.property(anyEffort, (stack) => {
    const made = claudeCodeCloud.make(makeOrder(stack));
    if (made.files.length === 0) return;
    const { env } = readFiles(made)['~/.claude/settings.json'] as { env: Record<string, string> };
    expect(Object.keys(env).filter((it) => it.startsWith('CLAUDE_CODE_USE_'))).toHaveLength(1);
  }));
});

test.each(Object.entries({ ...STACKS, vertex }))('the files for %s read back, and read as they were kept', async (name, stack) => {
  expectReadsBack(claudeCodeCloud, readStack, makeOrder(stack));
  for (const { path, text } of claudeCodeCloud.make(makeOrder(stack)).files) await expect(text).toMatchFileSnapshot(`../../../fixtures/exports/claude-code-cloud/${name}/${path.replace(/^~\//, '')}`);
});
