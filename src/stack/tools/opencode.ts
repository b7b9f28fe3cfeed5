import { seatOf, type Exporter, type Order } from '../export.ts';
import type { Json, Member } from '../json.ts';
import { FALLBACK, findOpenCodeTarget, LOCAL_LIMIT, listLocalModels, makeOpenCode, noteOf, type OpenCodeTargets } from '../opencode.ts';
import { REVIEWER } from '../reviewer-file.ts';
import type { Seat } from '../stack.ts';

const PLACES: Readonly<Record<Seat, string>> = { planner: 'agent.plan', executor: 'model, agent.build', reviewer: 'agent.reviewer', small: 'small_model, agent.explore', fallback: 'agent.fallback' };

/** OpenCode 1.x. Its own comments are // in opencode.jsonc, as 1.18.33 read them when run. */
export const opencode: Exporter = {
  id: 'opencode',
  tool: 'opencode',
  name: 'OpenCode',
  reaches: (choice, world) => findOpenCodeTarget(choice, world) !== undefined,
  make: (order) => makeOpenCode(order, (targets) => listMembers(order, targets), PLACES, ['This is the shape of OpenCode 1.x, which 2.x reads too.', ...(order.stack.small.effort ? [`Titles are asked for at an effort that OpenCode chooses; ${order.stack.small.effort} counts for searches.`] : [])]),
};

function listMembers(order: Order, targets: OpenCodeTargets): Member[] {
  const { executor, small } = targets;
  const agent = (key: string, seat: Seat, more: Readonly<Record<string, Json>> = {}): Member[] => {
    const target = targets[seat];
    const { effort } = seatOf(order, seat);
    // An effort counts only beside a model of the same agent.
    return target ? [{ key, note: noteOf(order, seat), members: Object.entries({ ...more, model: target.model, ...(effort && { variant: effort }) }).map(([it, value]) => ({ key: it, value })) }] : [];
  };
  const servers = listLocalModels(order, targets);
  return [
    { key: '$schema', value: 'https://opencode.ai/config.json' },
    ...(executor ? [{ key: 'model', value: executor.model }] : []),
    ...(small ? [{ key: 'small_model', note: `${noteOf(order, 'small')}, for titles`, value: small.model }] : []),
    {
      key: 'agent',
      members: [
        ...agent('plan', 'planner'),
        ...agent('build', 'executor'),
        ...agent('reviewer', 'reviewer', { description: REVIEWER, mode: 'subagent', permission: { edit: 'deny' } }),
        ...agent('explore', 'small'),
        ...agent('fallback', 'fallback', { description: FALLBACK, mode: 'primary' }),
      ],
    },
    ...(servers.length > 0 ? [{ key: 'provider', members: servers.map(({ server, models }): Member => ({
      key: server.runner,
      members: [
        { key: 'npm', value: '@ai-sdk/openai-compatible' },
        { key: 'name', value: server.name },
        { key: 'options', value: { baseURL: server.baseUrl } },
        { key: 'models', members: models.map(({ id, name, levels }) => ({
          key: id,
          members: [
            { key: 'name', value: name },
            { key: 'limit', value: LOCAL_LIMIT },
            ...(levels.length > 0 ? [{ key: 'reasoning', value: true }, { key: 'variants', value: Object.fromEntries(levels.map((it) => [it, { reasoningEffort: it }])) }] : []),
          ],
        })) },
      ],
    })) }] : []),
  ];
}
