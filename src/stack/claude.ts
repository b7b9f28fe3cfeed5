import { MERGE, seatOf, type Export, type Order, type Seated } from './export.ts';
import { printObject, type Member } from './json.ts';
import { LOCAL_CONTEXT_TOKENS, type LocalServer } from './local.ts';
import { makeReviewerFile } from './reviewer-file.ts';
import { isSameModel, SEATS, type Seat } from './stack.ts';

/** A model as a session of Claude Code reaches it. */
export interface ClaudeTarget {
  /** What the session signs in with, of which it has one: id of a route, or of a local runner. */
  access: string;
  model: string;
  /** The server that answers in place of Anthropic. */
  server?: LocalServer | undefined;
}

export type ClaudeTargets = Partial<Record<Seat, ClaudeTarget>>;

/** Levels that its settings take; max is for a session only. */
const LEVELS = ['low', 'medium', 'high', 'xhigh'];
const SESSION_LEVELS = [...LEVELS, 'max'];

/** Models that change by themselves between plan and build: the word, and the families that plan and build. */
const PLAN_WORDS = [
  { word: 'opusplan', plans: 'opus', builds: 'sonnet' },
  { word: 'haiku', plans: 'sonnet', builds: 'haiku' },
];

const SMALL = 'ANTHROPIC_DEFAULT_HAIKU_MODEL';

/** settings.json for the access that most seats share, with the executor's first; a settings file of its own for each further role; an agent for the review. */
export function addClaudeFiles(made: Export, order: Order, targets: ClaudeTargets, { env, arePinned }: { env: Readonly<Record<string, string>>; arePinned: boolean }) {
  const home = findHome(targets);
  const { executor } = targets;
  const atHome = SEATS.filter((seat) => targets[seat] && targets[seat].access === home);
  if (atHome.includes('executor')) addSettings(made, order, targets, atHome, { ...env, ...(arePinned ? listPins(targets, atHome) : {}) });
  else if (atHome.length > 0 && Object.keys(env).length > 0) addFile(made, '~/.claude/settings.json', [{ key: 'env', value: env }]);
  if (atHome.includes('reviewer')) {
    const reviewer = seatOf(order, 'reviewer');
    made.files.push(makeReviewerFile(order, '.claude/agents/reviewer.md', reviewer, ['tools: Read, Grep, Glob, Bash', `model: ${targets.reviewer!.model}`, ...listEffort(made, reviewer, SESSION_LEVELS, (it) => `effort: ${it}`)]));
    made.held.reviewer = '.claude/agents/reviewer.md';
  }
  for (const seat of ['planner', 'executor', 'reviewer', 'fallback'] as const) {
    const target = targets[seat];
    if (made.held[seat] || !target || (target.access !== home && !target.server)) continue;
    const small = seat === 'executor' && targets.small?.access === executor?.access ? targets.small : target;
    addFile(made, `~/.claude/${seat}.json`, listSession(made, seatOf(order, seat), target, small?.model ?? target.model));
    made.held[seat] = `claude --settings ~/.claude/${seat}.json`;
    if (small !== target) holdSmall(made, seatOf(order, 'small'), `${SMALL} in ~/.claude/executor.json`);
    if (seat === 'planner') made.remarks.push('Plan mode has no key for a model of its own; only the words opusplan (Opus plans, Sonnet builds) and haiku (Sonnet plans, Haiku builds) change models there. So this plan is a session of its own.');
  }
}

/** The sign-in of the session: the executor's, or the first hosted one. */
export function findHome(targets: ClaudeTargets): string | undefined {
  return (['executor', 'planner', 'reviewer', 'small', 'fallback'] as const).map((seat) => targets[seat]).find((it) => it && !it.server)?.access;
}

function addSettings(made: Export, order: Order, targets: ClaudeTargets, atHome: readonly Seat[], env: Record<string, string>) {
  const [executor, planner, small, fallback] = (['executor', 'planner', 'small', 'fallback'] as const).map((seat) => seatOf(order, seat)) as [Seated, Seated, Seated, Seated];
  const main = targets.executor!;
  const smallModel = atHome.includes('small') ? targets.small!.model : undefined;
  const plan = atHome.includes('planner') ? targets.planner : undefined;
  const word = plan && PLAN_WORDS.find((it) => familyOf(plan.model) === it.plans && familyOf(main.model) === it.builds && (it.builds !== 'haiku' || !smallModel || smallModel === main.model));
  const levels: Record<string, { effortLevel: string }> = {};
  const keep = (seated: Seated, { model }: ClaudeTarget) => listEffort(made, seated, LEVELS, (effortLevel) => { levels[canonicalOf(model)] ??= { effortLevel }; return ''; });
  made.held.executor = 'model';
  keep(executor, main);
  if (word) {
    env[pinOf(word.plans)] = plan.model;
    env[pinOf(word.builds)] = main.model;
    made.held.planner = `"model": "${word.word}"`;
  } else if (plan && isSameModel(planner, executor)) made.held.planner = 'model';
  if (made.held.planner) tellPlannersEffort(made, planner, executor);
  if (smallModel) {
    env[SMALL] = smallModel;
    holdSmall(made, small, SMALL);
  }
  if (atHome.includes('fallback')) {
    made.held.fallback = 'fallbackModel';
    if (canonicalOf(targets.fallback!.model) === canonicalOf(main.model) && fallback.effort !== executor.effort) made.remarks.push('The fallback is the executor’s model, so it has its effort too.');
    else keep(fallback, targets.fallback!);
  }
  addFile(made, '~/.claude/settings.json', [
    { key: 'model', value: word?.word ?? main.model },
    ...(made.held.fallback ? [{ key: 'fallbackModel', value: [targets.fallback!.model] }] : []),
    ...(Object.keys(levels).length > 0 ? [{ key: 'modelSettings', members: Object.entries(levels).map(([key, value]) => ({ key, value })) }] : []),
    ...(Object.keys(env).length > 0 ? [{ key: 'env', members: Object.entries(env).map(([key, value]) => ({ key, value })) }] : []),
  ]);
}

/** A session has one effort: what that makes of the planner's. */
function tellPlannersEffort(made: Export, planner: Seated, executor: Seated) {
  const isInFile = !executor.effort || LEVELS.includes(executor.effort);
  if (planner.effort === executor.effort && isInFile) return;
  const [shared, own] = [executor, planner].map(({ effort }) => (effort && SESSION_LEVELS.includes(effort) ? effort : undefined));
  made.remarks.push(`The planner works in the executor’s session, so at its effort (${shared ?? 'the default'}).${own ? ` For ${own}, start the plan as \`claude --permission-mode plan --effort ${own}\`.` : ''}`);
}

function holdSmall(made: Export, { effort }: Seated, place: string) {
  made.held.small = place;
  made.remarks.push(`${effort ? `No key was found for the effort of small jobs (${effort}). ` : ''}Subagents that name no model take the executor’s, not the small one.`);
}

/** Settings of one session, which go before those of the home folder. */
function listSession(made: Export, seated: Seated, { model, server }: ClaudeTarget, small: string): Member[] {
  const env: Record<string, string> = server ? { ANTHROPIC_BASE_URL: server.baseUrl.replace(/\/v1$/, ''), ANTHROPIC_AUTH_TOKEN: server.runner, ANTHROPIC_API_KEY: '', [SMALL]: small, CLAUDE_CODE_MAX_CONTEXT_TOKENS: String(LOCAL_CONTEXT_TOKENS) } : {};
  if (seated.effort === 'max') env.CLAUDE_CODE_EFFORT_LEVEL = 'max';
  return [
    { key: 'model', value: model },
    ...(seated.effort === 'max' ? [] : listEffort(made, seated, LEVELS, (value): Member => ({ key: 'effortLevel', value }))),
    ...(seated.seat === 'planner' ? [{ key: 'permissions', value: { defaultMode: 'plan' } }] : []),
    ...(Object.keys(env).length > 0 ? [{ key: 'env', members: Object.entries(env).map(([key, value]) => ({ key, value })) }] : []),
  ];
}

function addFile(made: Export, path: string, members: readonly Member[]) {
  made.files.push({ path, language: 'json', text: `${printObject(members)}\n`, merge: MERGE.json });
}

/** The effort in the tool's words where it takes it there; else a remark. */
function listEffort<T>(made: Export, seated: Seated, levels: readonly string[], toLine: (level: string) => T): T[] {
  if (!seated.effort) return [];
  if (levels.includes(seated.effort)) return [toLine(seated.effort)];
  made.remarks.push(`The ${seated.seat}’s effort ${seated.effort} is in no file: settings take ${levels.join(', ')}${seated.effort === 'max' ? '; start the session with `claude --effort max`' : ', so the model’s default applies'}.`);
  return [];
}

/** On a cloud an alias can mean an old model: what each family means here, the executor's first. */
function listPins(targets: ClaudeTargets, atHome: readonly Seat[]): Record<string, string> {
  const pins: Record<string, string> = {};
  for (const seat of ['executor', 'planner', 'reviewer', 'fallback'] as const) if (atHome.includes(seat)) pins[pinOf(familyOf(targets[seat]!.model))] ??= targets[seat]!.model;
  return pins;
}

function pinOf(family: string): string {
  return `ANTHROPIC_DEFAULT_${family.toUpperCase()}_MODEL`;
}

function familyOf(model: string): string {
  return /claude-([a-z]+)/.exec(model)?.[1] ?? '';
}

/** "claude-haiku-4-5" of "global.anthropic.claude-haiku-4-5-20251001-v1:0": the key of settings per model, whatever the platform. */
function canonicalOf(model: string): string {
  return /claude-[a-z]+-\d+(?:-\d{1,2}(?!\d))?/.exec(model)?.[0] ?? model;
}
