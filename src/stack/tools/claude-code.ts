import { addClaudeFiles, findHome, type ClaudeTarget, type ClaudeTargets } from '../claude.ts';
import { seatOf, tellKeys, tellServers, toSeated, type Export, type Exporter, type Order, type Seated } from '../export.ts';
import { joinWords } from '../join-words.ts';
import { findLocalServer, OWN_HARDWARE } from '../local.ts';
import { tellNameless } from '../refusal.ts';
import { SEATS, type Choice, type Seat } from '../stack.ts';
import type { StackWorld } from '../world.ts';

/** Ways to Claude that it signs in to itself, with the variable of a key where there is one. */
const ACCESS: Readonly<Record<string, { key?: string }>> = { 'claude-plan': {}, 'claude-business': {}, 'claude-api': { key: 'ANTHROPIC_API_KEY' } };

/** Claude Code with Anthropic's own models, and with local servers that speak Anthropic's format. */
export const claudeCode: Exporter = {
  id: 'claude-code',
  tool: 'claude-code',
  name: 'Claude Code',
  reaches: (choice, world) => findTarget(choice, world) !== undefined,
  make(order) {
    const made: Export = { files: [], steps: [], held: {}, missing: {}, remarks: [], keys: [] };
    const targets: ClaudeTargets = Object.fromEntries(SEATS.flatMap((seat) => { const target = findTarget(order.stack[seat], order.world); return target ? [[seat, target]] : []; }));
    addClaudeFiles(made, order, targets, { env: {}, arePinned: false });
    const home = findHome(targets);
    const held = SEATS.filter((seat) => made.held[seat]);
    for (const seat of SEATS) if (!made.held[seat]) made.missing[seat] = whyNot(order, seatOf(order, seat), targets);
    made.keys = home && ACCESS[home]?.key ? [ACCESS[home].key] : [];
    made.steps = listClaudeSteps(made, [
      ...tellKeys(made.keys),
      ...(home && made.keys.length === 0 ? ['Sign in once: start `claude` and choose your subscription.'] : []),
      ...tellServers(order, held),
    ]);
    if (held.some((seat) => order.stack[seat].route === OWN_HARDWARE)) made.remarks.push('Claude Code asks a local server for an effort too, for high where none is chosen; whether the model obeys was not seen.');
    return made;
  },
};

/** What is to be done with the files of Claude Code, wherever its models come from. */
export function listClaudeSteps({ files, held }: Export, access: readonly string[]): string[] {
  const own = (['planner', 'executor', 'fallback', 'reviewer'] as const satisfies readonly Seat[]).filter((seat) => held[seat]?.startsWith('claude --settings'));
  if (files.length === 0) return [];
  return [
    `Save ${joinWords(files.map((it) => `\`${it.path}\``))}.`,
    ...access,
    'Check what was read: `/status` shows the model, `/effort` the effort. One value of a wrong type drops a whole settings file, which `claude doctor` says; no misspelt key is reported.',
    ...(held.planner?.startsWith('"model"') ? ['Plan in plan mode: Shift+Tab changes to it, `claude --permission-mode plan` starts in it.'] : []),
    ...own.map((seat) => `For the ${seat}, run \`${held[seat]!}\`.`),
    ...(held.reviewer?.endsWith('.md') ? ['When a change is done, ask for a review by the agent `reviewer`; `/tasks` shows on which model it runs.'] : []),
    ...(held.fallback === 'fallbackModel' ? ['The fallback takes over by itself when the executor’s model is overloaded; not when a plan’s limit is reached.'] : []),
  ];
}

function findTarget(choice: Choice, world: StackWorld): ClaudeTarget | undefined {
  const { card, id, isLocal } = toSeated(choice, world);
  if (!isLocal) return card.vendor === 'anthropic' && ACCESS[choice.route] && id ? { access: choice.route, model: id } : undefined;
  const server = findLocalServer(card);
  return server && { access: server.runner, model: server.id, server };
}

function whyNot({ world }: Order, { seat, card, way, route }: Seated, targets: ClaudeTargets): string {
  if (route === OWN_HARDWARE && !targets[seat]) return tellNameless(card);
  if (seat === 'small' && targets.small) return 'Small jobs run on the executor’s access. Choose a small model by the same way, or leave them to the executor.';
  const home = findHome(targets);
  if (targets[seat] && home) return `A session signs in one way, here ${world.routes[home]?.name ?? home}. Reach ${card.name} by that way, or give this role to another tool.`;
  if (card.vendor === 'anthropic') return `Claude Code signs in to Claude plans and Anthropic’s API itself; ${way.name} is another way. On Amazon Bedrock and Google Cloud take the export for them.`;
  return `Claude Code asks Claude models only, and ${card.vendorName}’s ${card.name} is none. ${seat === 'reviewer' ? 'Give the finished diff to a tool that has it' : 'Give this role to a tool that has it'}, such as OpenCode, or put a gateway such as LiteLLM before it.`;
}
