import { comment, describeSeated, quoteShell, seatOf, tellKeys, toSeated, type Export, type Exporter, type Order, type Seated } from '../export.ts';
import { toCommands, toFile } from '../exported-file.ts';
import { joinWords } from '../join-words.ts';
import { printObject, type Json, type Member } from '../json.ts';
import { OWN_HARDWARE } from '../local.ts';
import { makeReviewerFile } from '../reviewer-file.ts';
import { isSameModel, SEATS, type Choice, type Seat } from '../stack.ts';
import type { StackWorld } from '../world.ts';

/** What a session signs in with, of which it has one. */
const ACCESS: Readonly<Record<string, string>> = { 'gemini-api': 'a key', 'gemini-api-free': 'a key', 'google-cloud': 'Google Cloud' };

/** Thinking levels that the client knows. */
const LEVELS = ['minimal', 'low', 'medium', 'high'];

/** Gemini CLI. Its settings.json takes comments, as 0.61.0 did when run. */
export const geminiCli: Exporter = {
  id: 'gemini-cli',
  tool: 'gemini-cli',
  name: 'Gemini CLI',
  reaches: (choice, world) => findModel(choice, world) !== undefined,
  make(order) {
    const made: Export = { files: [], steps: [], held: {}, missing: {}, remarks: [], keys: [] };
    const models = Object.fromEntries(SEATS.map((seat) => [seat, findModel(order.stack[seat], order.world)])) as Record<Seat, string | undefined>;
    const home = (['executor', 'planner', 'reviewer', 'small', 'fallback'] as const).filter((seat) => models[seat]).map((seat) => ACCESS[order.stack[seat].route])[0];
    const seated = Object.fromEntries(SEATS.map((seat) => [seat, seatOf(order, seat)])) as Record<Seat, Seated>;
    const isHeld = (seat: Seat) => models[seat] !== undefined && ACCESS[order.stack[seat].route] === home;
    const isOneSession = isHeld('executor') && isHeld('planner') && isSameModel(order.stack.planner, order.stack.executor);
    const own = (['planner', 'fallback'] as const).filter((seat) => isHeld(seat) && !(seat === 'planner' && isOneSession));

    addSettings(made, seated, models, order, (['executor', 'planner', 'fallback', 'small', 'reviewer'] as const).filter(isHeld));
    if (isHeld('executor')) made.held.executor = 'model.name';
    if (isOneSession) made.held.planner = 'model.name';
    if (isHeld('small')) made.held.small = 'agents.overrides.codebase_investigator';
    if (isHeld('reviewer')) {
      made.files.push(makeReviewerFile(order, '~/.gemini/agents/reviewer.md', seated.reviewer, ['tools: [read_file, glob, grep_search]', `model: ${models.reviewer!}`]));
      made.held.reviewer = '~/.gemini/agents/reviewer.md';
    }
    for (const seat of own) made.held[seat] = `gemini ${seat === 'planner' ? '--approval-mode plan ' : ''}--model ${quoteShell(models[seat]!)}`;
    if (own.length > 0) made.files.push(toCommands(order, own.flatMap((seat, place) => [...(place > 0 ? [''] : []), comment([describeSeated(seated[seat])]), made.held[seat]!])));
    for (const seat of SEATS) if (!made.held[seat]) made.missing[seat] = whyNot(seated[seat], models[seat], home);
    if (own.includes('planner')) made.remarks.push('Plan mode has no model of its own once one is pinned, so the plan is a session of its own.');
    if (isHeld('small')) made.remarks.push('Only the agent that searches the code is set. Titles, summaries and the like stay on the Flash-Lite that Gemini CLI chooses.');
    if (home === 'a key') made.keys.push('GEMINI_API_KEY');
    made.steps = listSteps(made, home);
    return made;
  },
};

function findModel(choice: Choice, world: StackWorld): string | undefined {
  const { card, id } = toSeated(choice, world);
  return card.vendor === 'google' && ACCESS[choice.route] ? id : undefined;
}

/** The executor’s model, the searching agent’s, and a thinking level for each. A level belongs to a model in the main conversation, and to an agent by its name. */
function addSettings(made: Export, seated: Record<Seat, Seated>, models: Record<Seat, string | undefined>, order: Order, held: readonly Seat[]) {
  const levels = new Map<string, { effort: string | undefined; note: string; match: Json }>();
  for (const seat of held) {
    const { effort } = seated[seat];
    const match: Record<string, string> = seat === 'reviewer' ? { overrideScope: 'reviewer' } : seat === 'small' ? { overrideScope: 'codebase_investigator' } : { model: models[seat]!, overrideScope: 'core' };
    const first = levels.get(JSON.stringify(match));
    const known = effort && LEVELS.includes(effort) ? effort : undefined;
    if (effort && !known) made.remarks.push(`The ${seat}’s effort ${effort} is in no file: Gemini CLI knows the levels ${joinWords(LEVELS)}.`);
    if (first && first.effort !== known) made.remarks.push(`The ${seat} shares its model with another role, and so its level (${first.effort ?? 'the default'}): a level belongs to a model here.`);
    if (!first) levels.set(JSON.stringify(match), { effort: known, note: describeSeated(seated[seat]), match });
  }
  const overrides = [...levels.values()].flatMap(({ effort, note, match }) => (effort ? [{ note, value: { match, modelConfig: { generateContentConfig: { thinkingConfig: { thinkingLevel: effort.toUpperCase() } } } } }] : []));
  const members: Member[] = [
    ...(held.includes('executor') ? [{ key: 'model', note: describeSeated(seated.executor), value: { name: models.executor! } }] : []),
    ...(held.includes('small') ? [{ key: 'agents', note: describeSeated(seated.small), value: { overrides: { codebase_investigator: { modelConfig: { model: models.small! } } } } }] : []),
    ...(overrides.length > 0 ? [{ key: 'modelConfigs', members: [{ key: 'customOverrides', items: overrides }] }] : []),
  ];
  if (members.length > 0) made.files.push(toFile(order, '~/.gemini/settings.json', 'jsonc', [printObject(members)]));
}

function listSteps({ files, keys, held }: Export, home: string | undefined): string[] {
  if (files.length === 0) return [];
  const saved = files.filter((it) => it.language !== 'shell').map((it) => `\`${it.path}\``);
  return [
    ...(saved.length > 0 ? [`Save ${joinWords(saved)}.`] : []),
    ...tellKeys(keys),
    home === 'a key' ? 'At the first start choose the API key; personal Google accounts are no longer answered.' : 'Sign in with `gcloud auth application-default login`, set `GOOGLE_CLOUD_PROJECT` and `GOOGLE_CLOUD_LOCATION`, and choose Vertex AI at the first start.',
    'Check what was read: `/stats model` shows which models answered. No misspelt key is reported.',
    ...(held.planner?.startsWith('gemini') ? [`For the plan, run \`${held.planner}\`.`] : []),
    ...(held.reviewer ? ['When a change is done, write `@reviewer` and what to look at.'] : []),
    ...(held.fallback ? [`When the usual model fails, run \`${held.fallback}\`; the fallback that the tool offers by itself is from its own list.`] : []),
  ];
}

function whyNot({ card, way, route }: Seated, model: string | undefined, home: string | undefined): string {
  if (model && home) return `A session signs in one way, here with ${home}. Reach ${card.name} by that way, or give this role to another tool.`;
  if (route === OWN_HARDWARE) return `Gemini CLI takes no server of your own. For ${card.name} take OpenCode or another tool.`;
  if (card.vendor !== 'google') return `Gemini CLI asks Google’s models only, and ${card.vendorName}’s ${card.name} is none. Give this role to another tool, such as OpenCode.`;
  return `Gemini CLI signs in with an API key or with Google Cloud; ${way.name} is another way. Reach ${card.name} by the Gemini API.`;
}
