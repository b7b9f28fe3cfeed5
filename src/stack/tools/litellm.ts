import { describeSeated, quote, seatOf, tellKeys, tellServers, type Export, type Exporter, type Order } from '../export.ts';
import { joinWords } from '../join-words.ts';
import { toFile } from '../exported-file.ts';
import { findLiteLlmTarget, type LiteLlmTarget } from '../litellm-names.ts';
import { tellLocalEfforts, tellLostEffort, tellUnreached } from '../refusal.ts';
import { isSameModel, SEATS, type Seat } from '../stack.ts';

/** LiteLLM: a name for each role, and the one place where a failed request moves to the fallback by itself. */
export const liteLlm: Exporter = {
  id: 'litellm',
  tool: 'litellm',
  name: 'LiteLLM',
  reaches: (choice, world) => findLiteLlmTarget(choice, world) !== undefined,
  make(order) {
    const made: Export = { files: [], steps: [], held: {}, missing: {}, remarks: [], keys: [] };
    const targets = new Map<Seat, LiteLlmTarget>();
    for (const seat of SEATS) {
      const target = findLiteLlmTarget(order.stack[seat], order.world);
      if (target) targets.set(seat, target);
      else made.missing[seat] = tellUnreached(seatOf(order, seat), 'LiteLLM');
    }
    const held = [...targets.keys()];
    if (held.length === 0) return made;
    for (const seat of held) made.held[seat] = `model_name: ${seat}`;
    made.keys = [...new Set([...targets.values()].flatMap((it) => it.provider?.keys ?? []))];
    const falling = targets.has('fallback') ? held.filter((seat) => seat !== 'fallback' && !isSameModel(order.stack[seat], order.stack.fallback)) : [];
    made.files = [toFile(order, 'config.yaml', 'yaml', ['model_list:', ...held.flatMap((seat) => listEntry(made, order, seat, targets.get(seat)!)), ...listFallbacks(falling)])];
    made.steps = listSteps(order, made, [...targets.values()], held);
    made.remarks.push(...tellLocalEfforts(order, held));
    if (falling.length > 0) made.remarks.push('A fallback answers under the role’s name, and the answer does not show it. Log which model it was, and see that the fallback may be sent what the role is sent.');
    return made;
  },
};

/** The model of one role, with the effort where LiteLLM hands it on. */
function listEntry(made: Export, order: Order, seat: Seat, { model, provider, server }: LiteLlmTarget): string[] {
  const seated = seatOf(order, seat);
  const takesEffort = provider?.takesEffort === true;
  if (seated.effort && provider && !takesEffort) made.remarks.push(tellLostEffort(seated, `LiteLLM’s pages name no levels for ${seated.way.name}.`));
  return [
    `  # ${describeSeated(seated)}`,
    `  - model_name: ${seat}`,
    '    litellm_params:',
    `      model: ${quote(model)}`,
    ...(provider?.keys.length === 1 ? [`      api_key: os.environ/${provider.keys[0]}`] : []),
    ...Object.entries(provider?.settings ?? {}).map(([name, variable]) => `      ${name}: os.environ/${variable}`),
    ...(server ? [`      api_base: ${quote(server.runner === 'ollama' ? server.baseUrl.replace(/\/v1$/, '') : server.baseUrl)}`] : []),
    ...(server && server.runner !== 'ollama' ? ['      api_key: none'] : []),
    ...(seated.effort && takesEffort ? [`      reasoning_effort: ${quote(seated.effort)}`] : []),
    ...(provider?.mode ? ['    model_info:', `      mode: ${provider.mode}`] : []),
  ];
}

function listFallbacks(seats: readonly Seat[]): string[] {
  return seats.length > 0 ? ['', '# After the retries a failed request moves to the fallback by itself.', 'router_settings:', '  fallbacks:', ...seats.map((seat) => `    - ${seat}: [fallback]`)] : [];
}

function listSteps(order: Order, { files, keys }: Export, targets: readonly LiteLlmTarget[], held: readonly Seat[]): string[] {
  const settings = [...new Set(targets.flatMap((it) => Object.values(it.provider?.settings ?? {})))];
  return [
    'Save `config.yaml` in a folder of its own.',
    ...tellKeys(keys),
    ...(settings.length > 0 ? [`Set ${joinWords(settings.map((it) => `\`${it}\``))} as your cloud account has it.`] : []),
    ...new Set(targets.flatMap((it) => it.provider?.signIn ?? [])),
    ...tellServers(order, held),
    'Start it for yourself only: `litellm --config config.yaml --host 127.0.0.1 --port 4000`. Before anybody else may reach it, set a master key.',
    `Give your tools the address \`http://localhost:4000/v1\` and the role as the model’s name: ${joinWords(held.map((seat) => `\`${seat}\``))}.`,
    ...(files.some((it) => it.text.includes('reasoning_effort')) ? ['If it says that `reasoning_effort` is not supported, its list of models is older than the model: update LiteLLM, or reload the list with `POST /reload/model_cost_map`.'] : []),
  ];
}
