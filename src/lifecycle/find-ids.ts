import { findNeighbour, type Spelling } from './host.ts';
import type { KnownModels } from './known-models.ts';
import { listModelValues, type ModelValue } from './model-values.ts';
import { readToken, toCanon, type Token } from './token.ts';

/** A model id in a text. Offsets count UTF-16 units from 0, `end` is exclusive. */
export interface FoundId {
  /** The id as it is written, with its prefix: "openrouter/anthropic/claude-3.5-sonnet". */
  written: string;
  start: number;
  end: number;
  /** The part that names the model: what a replacement is written over. */
  core: { start: number; end: number };
  /** From 1. */
  line: number;
  /** How the host spells ids, which a replacement has to follow; "plain" is the vendor's own way. */
  spelling: Spelling;
  /** Key in KnownModels and the name of it that was found; absent where it looks like an id and none is known. */
  known?: { model: string; id: string } | undefined;
}

interface Name {
  model: string;
  id: string;
  /** anywhere: so long that nothing else is written so · value: only quoted, prefixed or as a value · key: only as the value of a model key. */
  where: 'anywhere' | 'value' | 'key';
}

/** Ids of known families that no list has are reported apart. A number alone is a mission or a version, so something has to follow it. */
const TAIL = /(?:[-.:](?:\d+[a-z]?|mini|nano|micro|pro|turbo|opus|sonnet|haiku|fable|flash|lite|code-fast|fast|coder|codex|vision|preview|exp|latest|instruct|chat|large|medium|small|max|plus|ultra|thinking|reasoning|non|beta|build|it|versatile|instant|spark|sol|luna|terra|astra|v\d+))/.source;
const FAMILY = new RegExp(`^(?:(?:claude|gpt|chatgpt|gemini|grok|codestral|devstral|magistral|ministral|mistral|deepseek|kimi|glm|qwen|llama|gemma)-?v?\\d+[a-z]?|(?:claude|gemini|grok|mistral|codestral|devstral|magistral|ministral|deepseek|kimi|muse)(?=-[a-z])(?=.*\\d))${TAIL}+$`, 'i');
/** "O3.5" is a version of Opera. */
const O_SERIES = new RegExp(`^o\\d(?=-)${TAIL}+$`);

/** As the value of a model key, the vendor's word is enough. */
const VENDOR_WORD = /^(?:claude|gpt|gemini|grok|(?:code|dev|magi|mini)?stral|mistral|deepseek|kimi|glm|qwen)-?\w[\w.:-]+$|^o\d+-[\w.:-]+$/i;

/** A finder for many texts: making it takes milliseconds, using it a few for a megabyte. */
export function makeIdFinder(models: KnownModels): (text: string) => FoundId[] {
  const names = indexNames(models);
  const stems = new RegExp(`(?<![A-Za-z0-9_])(?:${listStems(names).join('|')})`, 'gi');
  return (text) => {
    const found = new Map<number, Omit<FoundId, 'line'>>();
    for (let match = stems.exec(text); match; match = stems.exec(text)) {
      const token = readToken(text, match.index);
      stems.lastIndex = Math.max(stems.lastIndex, token.end);
      const it = judgeToken(text, token, names);
      if (it) found.set(it.core.start, it);
    }
    for (const value of listModelValues(text)) {
      const it = judgeValue(text, value, names);
      if (it && !found.has(it.core.start)) found.set(it.core.start, it);
    }
    return addLines(text, dropNested([...found.values()].sort((a, b) => a.start - b.start)));
  };
}

function indexNames(models: KnownModels): Map<string, Name> {
  const names = new Map<string, Name>();
  const add = (id: string, model: string, where: Name['where'], written = id) => {
    const canon = toCanon(written);
    if (!names.has(canon)) names.set(canon, { model, id, where });
  };
  for (const [model, it] of Object.entries(models)) for (const id of [...it.ids, ...it.aliases]) add(id, model, findWhere(id));
  // What a replacement writes for Ollama is read as the same model.
  for (const [model, it] of Object.entries(models)) for (const tag of it.hostIds?.['ollama'] ?? []) add(it.ids[0] ?? tag, model, findWhere(tag), tag);
  for (const [model, it] of Object.entries(models)) for (const name of it.shortNames) add(name, model, 'key');
  return names;
}

/** "claude-3-opus" can be nothing else; "gpt-4" is also prose; "o1" is also a variable and "davinci" a painter. */
function findWhere(id: string): Name['where'] {
  const parts = toCanon(id).split('-');
  if (parts.length < 2 || !/\d/.test(id)) return parts.length > 1 && parts[0]!.length > 2 ? 'value' : 'key';
  return parts.length > 2 ? 'anywhere' : 'value';
}

/** The beginnings by which a text is searched: letters and what follows them. */
function listStems(names: ReadonlyMap<string, Name>): string[] {
  const beginnings = [...names].filter(([, it]) => it.where !== 'key').map(([canon]) => /^[a-z]*[^a-z]/.exec(canon)?.[0] ?? '');
  // A dash in an id is a dot elsewhere: "claude.3" does not occur, "qwen2.5" does.
  return [...new Set(beginnings)].filter((it) => it.length > 1).map((it) => it.replace('-', '[-.@]'));
}

function judgeToken(text: string, token: Token, names: ReadonlyMap<string, Name>): Omit<FoundId, 'line'> | undefined {
  const { core } = token;
  if (isOwnAlias(text, token)) return undefined;
  const written = text.slice(core.start, core.end);
  const name = token.readings.map((it) => names.get(it)).find((it) => it !== undefined);
  const isValue = token.hasPrefix || isValueThere(text, token);
  if (!name) return isValue && !token.isFile && (FAMILY.test(written) || O_SERIES.test(written)) && !isKeyThere(text, token.end) ? toFound(text, token, undefined) : undefined;
  if (name.where === 'key' || (name.where === 'value' && !isValue)) return undefined;
  // "GPT-4o" is what people call it; as the value of a model key it is judged there. "Devstral-Small-2507" is a name of weights.
  const isOwnCase = written === written.toLowerCase() || written.startsWith(name.id) || (isValue && written.split('-').length > 2);
  return isOwnCase && !token.isFile ? toFound(text, token, name) : undefined;
}

function judgeValue(text: string, value: ModelValue, names: ReadonlyMap<string, Name>): Omit<FoundId, 'line'> | undefined {
  const written = text.slice(value.start, value.end);
  if (isOwnAlias(text, readToken(text, value.start))) return undefined;
  // Copilot adds who serves it: "Claude Sonnet 4.5 (copilot)".
  const core = names.has(toCanon(written)) ? written : written.replace(/ \([^)]*\)$/, '');
  const whole = names.get(toCanon(core));
  if (whole) return toFound(text, { ...value, core: { start: value.start, end: value.start + core.length }, spelling: written.endsWith(' (copilot)') ? 'github-copilot' : 'plain' }, whole);
  const token = readToken(text, value.start + Math.max(0, written.lastIndexOf('/') + 1));
  if (token.start !== value.start || token.end !== value.end) return undefined;
  const name = token.readings.map((it) => names.get(it)).find((it) => it !== undefined);
  return name || VENDOR_WORD.test(text.slice(token.core.start, token.core.end)) ? toFound(text, token, name) : undefined;
}

function toFound(text: string, { start, end, core, spelling }: Pick<Token, 'start' | 'end' | 'core' | 'spelling'>, name: Name | undefined): Omit<FoundId, 'line'> {
  return { written: text.slice(start, end), start, end, core, spelling: spelling === 'plain' ? findPlace(text, { start, end, core }) : spelling, known: name && { model: name.model, id: name.id } };
}

/** What stands around an id tells where it is answered. "gpt-35" is Azure's spelling. */
function findPlace(text: string, { start, end, core }: Pick<Token, 'start' | 'end' | 'core'>): Spelling {
  if (isDeploymentThere(text, start) || text.startsWith('gpt-35', core.start)) return 'azure';
  return findNeighbour(text, start, end) ?? 'plain';
}

/** Quoted as a whole, in a tag or a list, or alone behind a colon, an equals sign, a list's dash or a flag. */
function isValueThere(text: string, { start, end }: Token): boolean {
  const [before, after] = [text[start - 1] ?? '\n', text[end] ?? '\n'];
  if (/["'`]/.test(before) && (after === before || (after === '\\' && text[end + 1] === before)) || (before === '>' && after === '<')) return true;
  const lead = text.slice(Math.max(0, start - 80), start);
  if (!/(?:[:=,;|[]|^|\n)[ \t]*(?:- )?[ \t]*$|(?:--?[a-z-]*m(?:odel)?|run|pull)[ =]$/i.test(lead)) return false;
  return /^[ \t]*(?:[,;|}\])]|#|\/\/|\\?\r?\n|$)/.test(text.slice(end, end + 40));
}

/** Behind a key that speaks of Azure or of a deployment stands a deployment's own name, which often is the id. */
function isDeploymentThere(text: string, start: number): boolean {
  return /(?:azure|deployment)[\w.-]*["'`]?[ \t]*(?:=>|:=|[:=])[ \t]*["'`]?$/i.test(text.slice(Math.max(0, start - 80), start));
}

/** What LiteLLM's clients ask for is a name that its owner gave, whatever it looks like. */
function isOwnAlias(text: string, { start, end }: Token): boolean {
  return /-[ \t]*["']?model_name["']?:[ \t]*["']?$/.test(text.slice(Math.max(0, start - 40), start)) && text.slice(end, end + 300).includes('litellm_params');
}

/** A name before a colon is a key: of a package list, say. */
function isKeyThere(text: string, end: number): boolean {
  return /^["']?\s*:/.test(text.slice(end, end + 8));
}

/** Of two that overlap, the one that began first. */
function dropNested(found: readonly Omit<FoundId, 'line'>[]): Omit<FoundId, 'line'>[] {
  let end = 0;
  return found.filter((it) => {
    if (it.start < end) return false;
    end = it.end;
    return true;
  });
}

function addLines(text: string, found: readonly Omit<FoundId, 'line'>[]): FoundId[] {
  let [line, at] = [1, 0];
  return found.map((it) => {
    for (let next = text.indexOf('\n', at); next >= 0 && next < it.start; next = text.indexOf('\n', at)) {
      line += 1;
      at = next + 1;
    }
    return { ...it, line };
  });
}
