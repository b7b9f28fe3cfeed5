import { addClaudeFiles, findHome, type ClaudeTarget, type ClaudeTargets } from '../claude.ts';
import { seatOf, toSeated, type Export, type Exporter, type Seated } from '../export.ts';
import { OWN_HARDWARE } from '../local.ts';
import { SEATS, type Choice } from '../stack.ts';
import type { StackWorld } from '../world.ts';
import { listClaudeSteps } from './claude-code.ts';

/** A cloud that serves Claude, as Claude Code signs in to it. */
interface Cloud {
  /** The variable that switches to it. */
  use: string;
  steps: readonly string[];
}

const CLOUDS: Readonly<Record<string, Cloud>> = {
  bedrock: {
    use: 'CLAUDE_CODE_USE_BEDROCK',
    steps: ['Give it access to your account, with `AWS_PROFILE` or `AWS_BEARER_TOKEN_BEDROCK`, and name the region in `AWS_REGION`.'],
  },
  'google-cloud': {
    use: 'CLAUDE_CODE_USE_VERTEX',
    steps: ['Sign in with `gcloud auth application-default login`, and name the project in `ANTHROPIC_VERTEX_PROJECT_ID` and the region, or `global`, in `CLOUD_ML_REGION`.'],
  },
};

/** Claude Code on a cloud, where an alias can still mean an old model: every id is pinned. */
export const claudeCodeCloud: Exporter = {
  id: 'claude-code-cloud',
  tool: 'claude-code',
  name: 'Claude Code on Bedrock or Vertex',
  reaches: (choice, world) => findTarget(choice, world) !== undefined,
  make(order) {
    const made: Export = { files: [], steps: [], held: {}, missing: {}, remarks: [], keys: [] };
    const targets: ClaudeTargets = Object.fromEntries(SEATS.flatMap((seat) => { const target = findTarget(order.stack[seat], order.world); return target ? [[seat, target]] : []; }));
    const home = findHome(targets);
    const cloud = home ? CLOUDS[home] : undefined;
    addClaudeFiles(made, order, targets, { env: cloud ? { [cloud.use]: '1' } : {}, arePinned: true });
    for (const seat of SEATS) if (!made.held[seat]) made.missing[seat] = whyNot(seatOf(order, seat), targets, home && order.world.routes[home]?.name);
    made.steps = listClaudeSteps(made, cloud?.steps ?? []);
    if (SEATS.some((seat) => made.held[seat] && targets[seat]?.model.startsWith('global.'))) made.remarks.push('An id that begins with global. may be answered in any region. Where the region is the point, write its own prefix instead, such as eu. or us.');
    return made;
  },
};

function findTarget(choice: Choice, world: StackWorld): ClaudeTarget | undefined {
  const { card, id } = toSeated(choice, world);
  return card.vendor === 'anthropic' && CLOUDS[choice.route] && id ? { access: choice.route, model: id } : undefined;
}

function whyNot({ seat, card, way, route, isLocal }: Seated, targets: ClaudeTargets, homeName: string | undefined): string {
  if (seat === 'small' && targets.small) return 'Small jobs run on the executor’s cloud. Choose a small model there, or leave them to the executor.';
  if (targets[seat] && homeName) return `A session signs in to one cloud, here ${homeName}. Reach ${card.name} there, or give this role to another tool.`;
  if (isLocal || route === OWN_HARDWARE) return `The same settings keep Claude Code on the cloud. For ${card.name} take the export for Claude Code without a cloud, under another user or CLAUDE_CONFIG_DIR.`;
  if (card.vendor === 'anthropic') return CLOUDS[route] ? `How ${way.name} writes the id of ${card.name} is not known. Copy it from its console into the file by hand.` : `${way.name} is no cloud, and this export is for clouds. Take the export for Claude Code.`;
  return `Claude Code asks Claude models only, and ${card.vendorName}’s ${card.name} is none. Give this role to another tool, such as OpenCode, or put a gateway such as LiteLLM before it.`;
}
