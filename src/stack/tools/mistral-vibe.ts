import { describeSeated, MERGE, quote, seatOf, tellKeys, tellServers, tellUnlisted, type Export, type Exporter, type Order, type Seated } from '../export.ts';
import { joinWords } from '../join-words.ts';
import { toFile } from '../exported-file.ts';
import { LOCAL_CONTEXT_TOKENS } from '../local.ts';
import { tellLocalEfforts, tellLostEffort, tellUnreached } from '../refusal.ts';
import { SEATS, type Seat } from '../stack.ts';
import { findVibeTarget, THINKING, type VibeTarget } from '../vibe-names.ts';

/** Vibe shortens the history at 200,000 tokens unless told otherwise; a smaller window needs an earlier point. */
const COMPACTION_TOKENS = 200_000;

/** What each agent may do: the planner reads, the reviewer may also run commands that you allow. */
const AGENTS = {
  planner: ['description = "Reads, asks and plans; edits nothing"', 'safety = "safe"', 'enabled_tools = ["grep", "read", "ask_user_question", "task"]'],
  reviewer: ['description = "Reviews a change and edits nothing; bash, for git diff, asks first"', 'safety = "safe"', 'disabled_tools = ["edit", "write_file"]'],
  fallback: ['description = "Builds when the executor does not answer"'],
} as const;

/** Mistral Vibe: providers and a model entry for each role in one file, and an agent file for each role that is started by name. */
export const mistralVibe: Exporter = {
  id: 'mistral-vibe',
  tool: 'mistral-vibe',
  name: 'Mistral Vibe',
  reaches: (choice, world) => findVibeTarget(choice, world) !== undefined,
  make(order) {
    const made: Export = { files: [], steps: [], held: {}, missing: {}, remarks: [], keys: [] };
    const targets = new Map<Seat, VibeTarget>(SEATS.flatMap((seat) => { const target = findVibeTarget(order.stack[seat], order.world); return target ? [[seat, target]] : []; }));
    for (const seat of SEATS) if (!targets.has(seat)) made.missing[seat] = tellUnreached(seatOf(order, seat), 'Mistral Vibe');
    const [executor, small] = [targets.get('executor'), targets.get('small')];
    if (small && small.provider !== executor?.provider) {
      targets.delete('small');
      made.missing.small = 'Vibe has one key for small work, [compaction_model], which shortens the history, and it must use the executor’s provider. Choose a small model of that provider, or leave it to the executor.';
    }
    if (targets.size === 0) return made;
    addConfig(made, order, targets);
    for (const seat of ['planner', 'reviewer', 'fallback'] as const) if (targets.has(seat)) addAgent(made, order, seat, targets);
    made.keys = [...new Set([...targets.values()].flatMap((it) => it.key || []))];
    made.steps = listSteps(order, made, [...targets.keys()]);
    if ([...targets].some(([seat, it]) => it.style === 'mistral' && order.stack[seat].effort)) made.remarks.push('Of its steps, Vibe 2.18.4 sends Mistral’s API the level high from medium on, and none for low.');
    made.remarks.push('A list of providers or models in your file replaces Vibe’s own list: keep the entries that you use. The keys were read in the source of 2.18.4; compare them with your version.', ...tellLocalEfforts(order, [...targets.keys()]), ...tellUnlisted(order, [...targets.keys()].filter((seat) => targets.get(seat)!.style === 'mistral'), 'mistral-vibe', 'Mistral’s API may answer for it all the same.'));
    return made;
  },
};

function addConfig(made: Export, order: Order, targets: ReadonlyMap<Seat, VibeTarget>) {
  const active = targets.has('executor') ? 'executor' : [...targets.keys()][0]!;
  const providers = new Map([...targets.values()].map((it) => [it.provider, it]));
  const lines = [`active_model = ${quote(active)}`];
  for (const it of providers.values()) lines.push('', '[[providers]]', `name = ${quote(it.provider)}`, `api_base = ${quote(it.baseUrl)}`, `api_key_env_var = ${quote(it.key)}`, ...(it.style === 'mistral' ? ['backend = "mistral"'] : it.style === 'openai' ? [] : [`api_style = ${quote(it.style)}`]));
  for (const [seat, target] of targets) {
    if (seat !== 'small') lines.push('', '[[models]]', ...listModel(made, seatOf(order, seat), target));
    if (seat === 'executor') made.held.executor = 'active_model';
  }
  const small = targets.get('small');
  if (small) {
    lines.push('', '# Shortens the history', '[compaction_model]', ...listModel(made, seatOf(order, 'small'), small));
    made.held.small = '[compaction_model]';
  }
  made.files.push(toFile(order, '~/.vibe/config.toml', 'toml', lines));
}

/** A role's entry; its alias is the role. */
function listModel(made: Export, seated: Seated, { model, provider, style, isLocal }: VibeTarget): string[] {
  const { effort, card, seat } = seated;
  const thinking = effort && THINKING[style][effort];
  if (effort && !thinking && !isLocal) made.remarks.push(tellLostEffort(seated, style === 'openai' ? 'Vibe sends one to Mistral, OpenAI and Anthropic only.' : `Vibe has no step for ${effort} there.`));
  if (style === 'openai-responses' && (!effort || effort === 'max')) made.remarks.push(effort ? `Vibe’s highest step asks OpenAI for xhigh, so that the ${seat} gets that and not max.` : `Vibe sends OpenAI an effort in any case, none unless told otherwise: where the stack has no level, the ${seat} has medium in the file.`);
  const windowTokens = isLocal ? LOCAL_CONTEXT_TOKENS : card.contextTokens;
  return [
    `# ${describeSeated(seated)}`,
    `name = ${quote(model)}`,
    `provider = ${quote(provider)}`,
    `alias = ${quote(seat)}`,
    // The Responses API is sent "none" where nothing stands, which some of OpenAI's models refuse.
    ...(thinking ? [`thinking = ${quote(thinking)}`] : style === 'openai-responses' ? ['thinking = "medium"'] : []),
    ...(windowTokens && windowTokens <= COMPACTION_TOKENS ? [`auto_compact_threshold = ${Math.floor(windowTokens * 0.8)}`] : []),
  ];
}

/** An agent of another provider than the small model's needs a compaction model of its own, or Vibe drops the agent. */
function addAgent(made: Export, order: Order, seat: keyof typeof AGENTS, targets: ReadonlyMap<Seat, VibeTarget>) {
  const small = targets.get('small');
  const target = targets.get(seat)!;
  const own = small && small.provider !== target.provider ? ['', '# Must be of the same provider as the active model', '[compaction_model]', `name = ${quote(target.model)}`, `provider = ${quote(target.provider)}`, `alias = ${quote(seat)}`, `thinking = "${target.style === 'openai-responses' ? 'low' : 'off'}"`] : [];
  made.files.push(toFile(order, `~/.vibe/agents/${seat}.toml`, 'toml', [`# ${describeSeated(seatOf(order, seat))}`, `active_model = ${quote(seat)}`, ...AGENTS[seat], ...own], MERGE.markdown));
  made.held[seat] = `vibe --agent ${seat}`;
}

function listSteps(order: Order, { files, keys, held: keysBySeat }: Export, held: readonly Seat[]): string[] {
  const started = (['planner', 'reviewer', 'fallback'] as const).filter((seat) => keysBySeat[seat]);
  return [
    `Save ${joinWords(files.map((it) => `\`${it.path}\``))}.`,
    ...tellKeys(keys),
    ...tellServers(order, held),
    ...(keysBySeat.executor ? ['Build with `vibe`.'] : []),
    ...started.map((seat) => `${{ planner: 'Plan', reviewer: 'Review', fallback: 'When the executor does not answer, go on' }[seat]} with \`vibe --agent ${seat}\`.`),
    ...(started.length > 0 ? ['An agent is missing from the list while the key of its provider is not set.'] : []),
  ];
}
