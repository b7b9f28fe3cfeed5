/** The value of a key that names a model, without quotes. Offsets count UTF-16 units, `end` is exclusive. */
export interface ModelValue {
  start: number;
  end: number;
}

/** A key or flag whose name speaks of a model, up to where its value begins. A view model or `v-model` holds something else. */
const KEY = /(?<![A-Za-z0-9_.$-])(?!(?:v|data|view|domain|re)[-_]?model)(?<flag>--?)?[A-Za-z0-9_.$-]*(?:model|MODEL|Model|engine|deployment|DEPLOYMENT|subagent)[A-Za-z0-9_.-]{0,40}(?:\\?["'`])?(?:\]|\))?[ \t]*(?:=>|:=|:-|[:=(]|(?<=--[a-z-]*[ \t])|(?<=\b(?:set|setenv|setx|ENV)(?: -\w+)? [\w.-]+[ \t]))[ \t]*/g;
/** Functions of SDKs that take an id first. */
const CALL = /(?<![A-Za-z0-9_.$])(?:openai|anthropic|google|xai|mistral|azure|bedrock|vertex|groq|openrouter|ollama|languageModel|chatModel)\([ \t]*(?=["'`])/g;
/** An environment variable in a manifest: its name on one line, its value on the next. */
const PAIR = /name:[ \t]*["']?\w*MODEL\w*["']?[ \t]*\r?\n[ \t]*value:[ \t]*/g;
const TAG = /<[\w:.-]*model[\w:.-]*>[ \t]*(?=[A-Za-z][^<\n]{0,100}<\/)/gi;
const FLAG = /(?<=\s)-m[ =](?=[A-Za-z"'])|(?<=\bollama (?:run|pull) )/g;

/** Values of model keys in any of the usual syntaxes: alone, in a list on the line, in a list below the key. */
export function listModelValues(text: string): ModelValue[] {
  const values: ModelValue[] = [];
  for (const match of text.matchAll(TAG)) {
    const start = match.index + match[0].length;
    values.push({ start, end: text.indexOf('<', start) });
  }
  for (const pattern of [KEY, CALL, PAIR, FLAG]) {
    for (const match of text.matchAll(pattern)) values.push(...readValues(text, match.index + match[0].length, match.groups?.['flag'] !== undefined || pattern === FLAG));
  }
  return values;
}

function readValues(text: string, at: number, isFlag: boolean): ModelValue[] {
  const first = text[at];
  if (first === undefined) return [];
  if (first === '[') return readList(text, at);
  if (first === '\r' || first === '\n') return readItems(text, at);
  const quoted = readQuoted(text, first === '\\' ? at + 1 : at);
  if (quoted) return [quoted];
  const plain = isFlag ? /^[A-Za-z][^\s"'`;)}\]]*/ : /^[A-Za-z][^\n\r"'`,;(){}]*?(?: \([^()\n]*\))?(?=[ \t]*(?:#[^\n]*)?(?:\r?\n|$))/;
  const near = text.slice(at, at + 120);
  const found = plain.exec(near)?.[0];
  const whole = found ? [{ start: at, end: at + found.length }] : [];
  // "MODEL=sonnet agent --yes", "MODELS=o1,o3", "${MODEL:-opus}": what a shell takes ends at the blank or the brace.
  const words = /[A-Z_]=$|:-$/.test(text.slice(Math.max(0, at - 2), at)) ? /^[A-Za-z][\w.:/@,-]*(?=[\s}]|$)/.exec(near)?.[0] : undefined;
  if (words) return [...whole, ...splitAtCommas(words, at)];
  // "--fallback-model sonnet,haiku"
  return isFlag && found ? splitAtCommas(found, at) : whole;
}

function splitAtCommas(list: string, at: number): ModelValue[] {
  return [...list.matchAll(/[^,]+/g)].map((it) => ({ start: at + it.index, end: at + it.index + it[0].length }));
}

function readQuoted(text: string, at: number): ModelValue | undefined {
  const quote = text[at];
  if (quote !== '"' && quote !== "'" && quote !== '`') return undefined;
  // In a string in JSON the quotes are escaped.
  const length = text.slice(at + 1, at + 120).indexOf(text[at - 1] === '\\' ? `\\${quote}` : quote);
  return length > 0 ? { start: at + 1, end: at + 1 + length } : undefined;
}

/** `["opus", "o3"]`, or `[opus, o3]`. */
function readList(text: string, at: number): ModelValue[] {
  const near = text.slice(at, at + 2000);
  // The bracket of "opus[1m]" closes no list.
  const close = near.search(/(?<!\w\[\w+)\]/);
  const list = close < 0 ? near : near.slice(0, close);
  const quoted = [...list.matchAll(/(["'`])([^"'`\n]{1,100})\1/g)].map((it) => ({ start: at + it.index + 1, end: at + it.index + 1 + it[2]!.length }));
  return quoted.length > 0 || close < 0 ? quoted : [...list.matchAll(/[A-Za-z][\w./:@-]*/g)].map((it) => ({ start: at + it.index, end: at + it.index + it[0].length }));
}

/** The items of a YAML list below the key. */
function readItems(text: string, at: number): ModelValue[] {
  const values: ModelValue[] = [];
  const item = /\r?\n[ \t]*- +(?:["']?)([A-Za-z][^\n\r"'#:]*?)(?:["']?)[ \t]*(?:#[^\n]*)?(?=\r?\n|$)/y;
  item.lastIndex = at;
  for (let match = item.exec(text); match && values.length < 200; match = item.exec(text)) {
    const start = match.index + match[0].indexOf(match[1]!);
    values.push({ start, end: start + match[1]!.length });
  }
  return values;
}
