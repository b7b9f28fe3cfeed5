import { describeSeated, quote, seatOf, tellKeys, tellServers, type Export, type Exporter, type Order, type Seated } from '../export.ts';
import { joinWords } from '../join-words.ts';
import { toFile } from '../exported-file.ts';
import { findLiteLlmTarget, type LiteLlmTarget } from '../litellm-names.ts';
import { LOCAL_CONTEXT_TOKENS } from '../local.ts';
import { tellLocalEfforts, tellLostEffort, tellUnreached } from '../refusal.ts';
import { SEATS, type Choice, type Seat } from '../stack.ts';
import type { StackWorld } from '../world.ts';

/** Ways that the LiteLLM inside Aider is too old for, or that would need an account's token in Aider's variables. */
const OUT_OF_REACH: readonly string[] = ['chatgpt', 'copilot', 'copilot-business', 'meta-api'];

/** Output to ask of a Claude: the LiteLLM inside Aider stops one that it does not know after 4,096 tokens. */
const CLAUDE_OUTPUT_TOKENS = 64_000;

type Targets = ReadonlyMap<Seat, LiteLlmTarget>;

/** Aider: architect and editor in one file, a file for each role that is started by itself, and one that describes the models. */
export const aider: Exporter = {
  id: 'aider',
  tool: 'aider',
  name: 'Aider',
  reaches: (choice, world) => findTarget(choice, world) !== undefined,
  make(order) {
    const made: Export = { files: [], steps: [], held: {}, missing: {}, remarks: [], keys: [] };
    const targets: Targets = new Map(SEATS.flatMap((seat) => { const target = findTarget(order.stack[seat], order.world); return target ? [[seat, target]] : []; }));
    addMainFile(made, order, targets);
    for (const seat of ['planner', 'reviewer', 'fallback'] as const) {
      const target = targets.get(seat);
      if (!target || made.held[seat]) continue;
      made.files.push(toFile(order, pathOf(seat), 'yaml', [`# ${describeSeated(seatOf(order, seat))}`, `model: ${quote(target.model)}`, ...(seat === 'fallback' ? [`weak-model: ${quote(target.model)}`, 'edit-format: diff'] : ['# Answers and edits nothing', 'edit-format: ask'])]));
      made.held[seat] = `aider --config ${pathOf(seat)}`;
    }
    const held = SEATS.filter((seat) => made.held[seat]);
    for (const seat of SEATS) if (!made.held[seat]) made.missing[seat] = tellMissing(seatOf(order, seat), targets);
    if (held.length === 0) return made;
    made.files.push(toFile(order, '~/.aider.model.settings.yml', 'yaml', ['# Aider treats a model that it does not know as a weak one; these entries are the cure.', ...listModels(made, order, targets, held)], 'If you have this file, keep it and add these entries to its list. A later entry for the same name replaces the earlier one.'));
    made.keys = [...new Set(held.flatMap((seat) => targets.get(seat)?.provider?.keys ?? []))];
    made.steps = listSteps(order, made, targets, held);
    made.remarks.push(...tellLocalEfforts(order, held), 'Aider says of a model newer than itself that its window and price are unknown, and asks it all the same.');
    return made;
  },
};

function tellMissing(seated: Seated, targets: Targets): string {
  if (targets.has(seated.seat)) return 'Aider sets its weak model beside an editor, and this stack’s executor is out of its reach. Choose another executor.';
  if (seated.route.startsWith('copilot')) return 'Aider’s way to Copilot puts a token of another editor in place of OpenAI’s key, for all models at once, and we write no file for that. Take OpenCode or Copilot’s own tools.';
  return tellUnreached(seated, 'Aider');
}

function findTarget(choice: Choice, world: StackWorld): LiteLlmTarget | undefined {
  return OUT_OF_REACH.includes(choice.route) ? undefined : findLiteLlmTarget(choice, world);
}

/** With an executor: the architect proposes and the editor edits. Without a planner within reach, one model does both. */
function addMainFile(made: Export, order: Order, targets: Targets) {
  const [planner, executor, small] = (['planner', 'executor', 'small'] as const).map((seat) => targets.get(seat));
  if (!executor) return;
  const tell = (seat: Seat) => `# ${describeSeated(seatOf(order, seat))}`;
  const lines = planner
    ? ['architect: true', '# The plan waits for your yes before the editor starts', 'auto-accept-architect: false', tell('planner'), `model: ${quote(planner.model)}`, tell('executor'), `editor-model: ${quote(executor.model)}`, 'editor-edit-format: editor-diff']
    : [tell('executor'), `model: ${quote(executor.model)}`];
  if (small) lines.push(tell('small'), `weak-model: ${quote(small.model)}`);
  made.files.push(toFile(order, '~/.aider.conf.yml', 'yaml', lines));
  if (planner) made.held.planner = 'model, with architect: true';
  made.held.executor = planner ? 'editor-model' : 'model';
  if (small) made.held.small = 'weak-model';
}

/** Aider treats an unknown model as a weak one; each model is described once, with the effort of the first role that asks for one. */
function listModels(made: Export, order: Order, targets: Targets, held: readonly Seat[]): string[] {
  const names = [...new Set(held.map((seat) => targets.get(seat)!.model))];
  return names.flatMap((name) => {
    const seated = held.filter((seat) => targets.get(seat)!.model === name).map((seat) => seatOf(order, seat));
    const target = targets.get(seated[0]!.seat)!;
    const { card, route } = seated[0]!;
    const chosen = seated.find((it) => listEffort(it).length > 0);
    for (const it of seated) {
      if (chosen && it.effort !== chosen.effort) made.remarks.push(`Aider keeps one effort for each model: the ${it.seat} gets the ${chosen.seat}’s (${chosen.effort}) and not ${it.effort ?? 'its default'}.`);
      if (!chosen && it.effort && !it.isLocal) made.remarks.push(tellLostEffort(it, `Aider’s pages name no key for ${it.effort} by ${it.way.name}.`));
    }
    const extra = [...(chosen ? listEffort(chosen) : []), ...listServer(target), ...(card.vendor === 'anthropic' && route !== 'openrouter' && route !== 'vercel' ? [`max_tokens: ${CLAUDE_OUTPUT_TOKENS}`] : [])];
    return [...seated.map((it) => `# ${describeSeated(it)}`), `- name: ${quote(name)}`, '  edit_format: diff', '  use_repo_map: true', '  use_temperature: false', ...(extra.length > 0 ? ['  extra_params:', ...extra.map((it) => `    ${it}`)] : [])];
  });
}

/** As Aider's own reasoning-effort would send it to OpenAI and OpenRouter, and as Anthropic's API reads it. */
function listEffort({ effort, route }: Seated): string[] {
  if (!effort) return [];
  if (route === 'openai-api' && effort !== 'max') return [`extra_body: { reasoning_effort: ${quote(effort)} }`];
  if (route === 'openrouter') return [`extra_body: { reasoning: { effort: ${quote(effort)} } }`];
  if (route === 'claude-api' && ['low', 'medium', 'high'].includes(effort)) return [`output_config: { effort: ${quote(effort)} }`];
  return [];
}

function listServer({ server }: LiteLlmTarget): string[] {
  if (server?.runner === 'ollama') return [`num_ctx: ${LOCAL_CONTEXT_TOKENS}`];
  return server?.runner === 'llama-cpp' ? [`api_base: ${quote(server.baseUrl)}`, 'api_key: none'] : [];
}

function pathOf(seat: Seat): string {
  return `~/.aider.${seat}.conf.yml`;
}

function listSteps(order: Order, { files, keys, held: keysBySeat }: Export, targets: Targets, held: readonly Seat[]): string[] {
  const runners = new Set(held.map((seat) => targets.get(seat)?.server?.runner));
  const providers = held.flatMap((seat) => targets.get(seat)?.provider ?? []);
  const settings = [...new Set(providers.flatMap((it) => Object.values(it.settings ?? {})))];
  return [
    `Save ${joinWords(files.map((it) => `\`${it.path}\``))}.`,
    ...tellKeys(keys),
    ...(settings.length > 0 ? [`Set ${joinWords(settings.map((it) => `\`${it}\``))} as your cloud account has it.`] : []),
    ...new Set(providers.flatMap((it) => it.signIn ?? [])),
    ...tellServers(order, held),
    ...(runners.has('ollama') ? ['Set `OLLAMA_API_BASE=http://127.0.0.1:11434`.'] : []),
    ...(runners.has('lm-studio') ? ['Set `LM_STUDIO_API_BASE=http://localhost:1234/v1`, and `LM_STUDIO_API_KEY` to any word.'] : []),
    ...(keysBySeat.executor ? ['Check what was read: `aider --verbose --exit` prints the settings of the model. Then start `aider`.'] : []),
    ...(keysBySeat.planner?.startsWith('aider') ? [`To plan, run \`${keysBySeat.planner}\`.`] : []),
    ...(keysBySeat.reviewer ? [`To review, run \`${keysBySeat.reviewer}\` and hand it the change with \`/run git diff\`.`] : []),
    ...(keysBySeat.fallback ? [`When a model does not answer, run \`${keysBySeat.fallback}\`; nothing changes over by itself.`] : []),
  ];
}
