import { seatOf, type Exporter, type Order } from '../export.ts';
import type { Json, Member } from '../json.ts';
import { FALLBACK, findOpenCodeTarget, LOCAL_LIMIT, listLocalModels, makeOpenCode, noteOf, type OpenCodeTargets } from '../opencode.ts';
import { REVIEWER } from '../reviewer-file.ts';
import type { Seat } from '../stack.ts';

const PLACES: Readonly<Record<Seat, string>> = { planner: 'agents.plan', executor: 'model, agents.build', reviewer: 'agents.reviewer', small: 'agents.title, agents.explore', fallback: 'agents.fallback' };

const REMARKS = [
  'This is the shape of OpenCode 2.x, from its documentation and from what 1.18.33 translates of it; no 2.x was run.',
  'Do not let 1.x read this file: it stops at `permissions`. 2.x reads the shape of 1.x too, so converting can wait.',
  'Look once which model the reviewer answers with: 2.0.8 was reported to run subagents on the model of the session.',
];

/** OpenCode 2.x, from documentation only. */
export const opencodeV2: Exporter = {
  id: 'opencode-v2',
  tool: 'opencode',
  name: 'OpenCode (V2)',
  reaches: (choice, world) => findOpenCodeTarget(choice, world) !== undefined,
  make: (order) => makeOpenCode(order, (targets) => listMembers(order, targets), PLACES, REMARKS),
};

function listMembers(order: Order, targets: OpenCodeTargets): Member[] {
  const nameOf = (seat: Seat): string | undefined => {
    const target = targets[seat];
    const { effort } = seatOf(order, seat);
    return target && `${target.model}${effort ? `#${effort}` : ''}`;
  };
  const agent = (key: string, seat: Seat, more: Readonly<Record<string, Json>> = {}): Member[] => {
    const model = nameOf(seat);
    return model ? [{ key, note: noteOf(order, seat), members: Object.entries({ ...more, model }).map(([it, value]) => ({ key: it, value })) }] : [];
  };
  const executor = nameOf('executor');
  const servers = listLocalModels(order, targets);
  return [
    ...(executor ? [{ key: 'model', value: executor }] : []),
    {
      key: 'agents',
      members: [
        ...agent('plan', 'planner'),
        ...agent('build', 'executor'),
        ...agent('reviewer', 'reviewer', { description: REVIEWER, mode: 'subagent', permissions: [{ action: 'edit', resource: '*', effect: 'deny' }] }),
        ...agent('title', 'small'),
        ...agent('explore', 'small'),
        ...agent('fallback', 'fallback', { description: FALLBACK, mode: 'primary' }),
      ],
    },
    ...(servers.length > 0 ? [{ key: 'providers', members: servers.map(({ server, models }): Member => ({
      key: server.runner,
      members: [
        { key: 'name', value: server.name },
        { key: 'package', value: 'aisdk:@ai-sdk/openai-compatible' },
        { key: 'settings', value: { baseURL: server.baseUrl } },
        { key: 'models', members: models.map(({ id, name, levels }) => ({
          key: id,
          members: [
            { key: 'name', value: name },
            { key: 'limit', value: LOCAL_LIMIT },
            ...(levels.length > 0 ? [{ key: 'variants', value: levels.map((it) => ({ id: it, settings: { reasoningEffort: it } })) }] : []),
          ],
        })) },
      ],
    })) }] : []),
  ];
}
