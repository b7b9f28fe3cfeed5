import { comment, describeSeated, quoteShell, seatOf, tellServers, tellUnlisted, toSeated, type Export, type Exporter, type Order, type Seated } from '../export.ts';
import { toCommands, toFile } from '../exported-file.ts';
import { joinWords } from '../join-words.ts';
import { printObject, type Member } from '../json.ts';
import { findLocalServer, LOCAL_CONTEXT_TOKENS, LOCAL_OUTPUT_TOKENS, OWN_HARDWARE, type LocalServer } from '../local.ts';
import { makeReviewerFile } from '../reviewer-file.ts';
import { tellNameless } from '../refusal.ts';
import { SEATS, type Choice, type Seat } from '../stack.ts';
import type { StackWorld } from '../world.ts';

/** A model as Copilot reaches it: from its own list, or from a local server. */
interface Target {
  model: string;
  server?: LocalServer | undefined;
}

/** GitHub Copilot: files for the terminal client, whose settings.json takes comments, as 1.0.102 did when run; clicks for VS Code. */
export const githubCopilot: Exporter = {
  id: 'github-copilot',
  tool: 'github-copilot',
  name: 'GitHub Copilot',
  reaches: (choice, world) => findTarget(choice, world) !== undefined,
  hasList: ({ route }) => isCopilot(route),
  make(order) {
    const made: Export = { files: [], steps: [], held: {}, missing: {}, remarks: [], keys: [] };
    const seated = Object.fromEntries(SEATS.map((seat) => [seat, seatOf(order, seat)])) as Record<Seat, Seated>;
    const targets = Object.fromEntries(SEATS.map((seat) => [seat, findTarget(order.stack[seat], order.world)])) as Record<Seat, Target | undefined>;
    const home = (['executor', 'planner', 'reviewer', 'small', 'fallback'] as const).map((seat) => order.stack[seat].route).find(isCopilot);
    const atHome = SEATS.filter((seat) => targets[seat] && order.stack[seat].route === home);

    const settings = listSettings(made, seated, targets, atHome);
    if (settings.length > 0) made.files.push(toFile(order, '~/.copilot/settings.json', 'jsonc', [printObject(settings)]));
    if (atHome.includes('reviewer')) {
      const { effort } = seated.reviewer;
      made.files.push(makeReviewerFile(order, '.github/agents/reviewer.agent.md', seated.reviewer, ['tools: ["read", "search"]', `model: ${targets.reviewer!.model}`, ...(effort ? [`reasoning-effort: ${effort}`] : [])]));
      made.held.reviewer = '.github/agents/reviewer.agent.md';
    }
    const own = (['planner', 'executor', 'reviewer', 'fallback'] as const).filter((seat) => targets[seat]?.server || (seat === 'fallback' && atHome.includes(seat)));
    for (const seat of own) made.held[seat] = 'commands.sh';
    if (own.length > 0) made.files.push(toCommands(order, own.flatMap((seat, place) => [...(place > 0 ? [''] : []), comment([describeSeated(seated[seat])]), toCommand(seated[seat], targets[seat]!)])));
    for (const seat of SEATS) if (!made.held[seat]) made.missing[seat] = whyNot(seated[seat], targets[seat], home && order.world.routes[home]?.name);
    if (own.some((seat) => targets[seat]?.server)) made.remarks.push('With a server of yours alone, the client still contacts GitHub; put COPILOT_OFFLINE=true before the command where nothing may leave. An entry in ~/.copilot/providers.json goes before these variables.');
    made.remarks.push(...tellUnlisted(order, atHome, 'github-copilot', 'Look in `/model` before you rely on it: the list differs by plan and policy.'));
    made.steps = listSteps(order, made, seated, atHome);
    return made;
  },
};

function isCopilot(route: string): boolean {
  return route === 'copilot' || route === 'copilot-business';
}

function findTarget(choice: Choice, world: StackWorld): Target | undefined {
  const { card, id, isLocal } = toSeated(choice, world);
  if (!isLocal) return isCopilot(choice.route) && id ? { model: id } : undefined;
  const server = findLocalServer(card);
  return server && { model: server.id, server };
}

function listSettings(made: Export, seated: Record<Seat, Seated>, targets: Record<Seat, Target | undefined>, atHome: readonly Seat[]): Member[] {
  const pair = (seat: Seat, model: string, effortKey: string): Member[] => {
    if (!atHome.includes(seat)) return [];
    made.held[seat] = model;
    const { effort } = seated[seat];
    return [{ key: model, note: describeSeated(seated[seat]), value: targets[seat]!.model }, ...(effort ? [{ key: effortKey, value: effort }] : [])];
  };
  const members = [...pair('executor', 'model', 'effortLevel'), ...pair('planner', 'planModel', 'planEffortLevel')];
  if (!atHome.includes('small')) return members;
  made.held.small = 'subagents.agents.explore';
  const { effort } = seated.small;
  return [...members, { key: 'subagents', note: describeSeated(seated.small), value: { agents: { explore: { model: targets.small!.model, ...(effort && { effortLevel: effort }) } } } }];
}

function toCommand({ seat, effort }: Seated, { model, server }: Target): string {
  const flags = `${seat === 'planner' ? ' --plan' : ''}${effort ? ` --effort ${quoteShell(effort)}` : ''}`;
  if (!server) return `copilot --model ${quoteShell(model)}${flags}`;
  return `COPILOT_PROVIDER_BASE_URL=${server.baseUrl} COPILOT_PROVIDER_MAX_PROMPT_TOKENS=${LOCAL_CONTEXT_TOKENS - LOCAL_OUTPUT_TOKENS} COPILOT_PROVIDER_MAX_OUTPUT_TOKENS=${LOCAL_OUTPUT_TOKENS} copilot --model ${quoteShell(model)}${flags}`;
}

function listSteps(order: Order, { files, held }: Export, seated: Record<Seat, Seated>, atHome: readonly Seat[]): string[] {
  if (files.length === 0) return [];
  const saved = files.filter((it) => it.language !== 'shell').map((it) => `\`${it.path}\``);
  const pick = (seat: Seat, where: string): string[] => (atHome.includes(seat) ? [`In VS Code, for the ${seat === 'small' ? 'small jobs' : seat}: ${where} ${seated[seat].card.name}${seated[seat].effort ? `, effort ${seated[seat].effort}` : ''}.`] : []);
  return [
    ...(saved.length > 0 ? [`Save ${joinWords(saved)}.`] : []),
    ...(atHome.length > 0 ? ['Sign in once: start `copilot` and type `/login`.'] : []),
    ...tellServers(order, SEATS.filter((seat) => held[seat])),
    ...(saved.length > 0 ? ['Check what was read: `copilot config --list` prints it, misspelt keys too. Then look which model answers in each role: one that your account does not offer is replaced without a word.'] : []),
    ...(held.planner === 'planModel' ? ['Plan in plan mode: `copilot --plan` starts in it.'] : []),
    ...(held.reviewer?.endsWith('.md') ? ['When a change is done, choose reviewer with `/agent`, or run `copilot --agent reviewer`.'] : []),
    ...(files.some((it) => it.path === 'commands.sh') ? ['Each command in `commands.sh` starts a session of its own for the role above it; no model is changed by itself.'] : []),
    ...pick('planner', 'open the settings, look for `chat.planAgent.defaultModel` and choose'),
    ...pick('executor', 'in the model picker of the chat choose'),
    ...pick('small', 'in the settings look for `chat.utilitySmallModel` and choose'),
  ];
}

function whyNot({ seat, card, way, route }: Seated, target: Target | undefined, homeName: string | undefined): string {
  if (seat === 'small' && target?.server) return 'Subagents use the session’s access, and a local model of another session cannot stand in. Choose a small model of Copilot’s list.';
  if (target && homeName) return `A session has one account, here ${homeName}. Reach ${card.name} by that, or give this role to another tool.`;
  if (route === OWN_HARDWARE) return tellNameless(card);
  if (isCopilot(route)) return `How Copilot writes ${card.name} is not known. Pick it with \`/model\`.`;
  return `Copilot answers from its own list; ${way.name} is another contract. Reach ${card.name} or its like by Copilot, or give this role to another tool, such as OpenCode.`;
}
