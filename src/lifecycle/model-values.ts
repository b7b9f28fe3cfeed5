/** The value of a key that names a model, without quotes. Offsets count UTF-16 units, `end` is exclusive. */
export interface ModelValue {
  start: number;
  end: number;
}

/** A key or flag whose name speaks of a model, up to where its value begins. */
const KEY = /(?<![A-Za-z0-9_$])(?<flag>--?)?[A-Za-z0-9_.$-]*(?:model|MODEL|Model|engine|deployment|DEPLOYMENT|subagent)[A-Za-z0-9_.-]*["'`]?(?:\]|\))?[ \t]*(?:=>|:=|:-|[:=(]|(?<=--[a-z-]*[ \t])|(?<=\bset [\w.-]+[ \t]))[ \t]*/g;
/** Functions of SDKs that take an id first. */
const CALL = /(?<![A-Za-z0-9_.$])(?:openai|anthropic|google|xai|mistral|azure|bedrock|vertex|groq|openrouter|ollama|languageModel|chatModel)\([ \t]*(?=["'`])/g;
/** An environment variable in a manifest: its name on one line, its value on the next. */
const PAIR = /name:[ \t]*["']?\w*MODEL\w*["']?[ \t]*\r?\n[ \t]*value:[ \t]*/g;
const FLAG = /(?<=\s)-m[ =](?=[A-Za-z"'])|(?<=\bollama (?:run|pull) )/g;

/** Values of model keys in any of the usual syntaxes: alone, in a list on the line, in a list below the key. */
export function listModelValues(text: string): ModelValue[] {
  const values: ModelValue[] = [];
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
  const quoted = readQuoted(text, at);
  if (quoted) return [quoted];
  const plain = isFlag ? /^[A-Za-z][^\s"'`;)}\]]*/ : /^[A-Za-z][^\n\r"'`,;(){}]*?(?=[ \t]*(?:#[^\n]*)?(?:\r?\n|$))/;
  const found = plain.exec(text.slice(at, at + 120))?.[0];
  if (!found) return [];
  // "--fallback-model sonnet,haiku"
  return isFlag ? [...found.matchAll(/[^,]+/g)].map((it) => ({ start: at + it.index, end: at + it.index + it[0].length })) : [{ start: at, end: at + found.length }];
}

function readQuoted(text: string, at: number): ModelValue | undefined {
  const quote = text[at];
  if (quote !== '"' && quote !== "'" && quote !== '`') return undefined;
  const end = text.indexOf(quote, at + 1);
  return end > at + 1 && end - at < 120 ? { start: at + 1, end } : undefined;
}

/** `["opus", "o3"]`, or `[opus, o3]`. */
function readList(text: string, at: number): ModelValue[] {
  const close = text.indexOf(']', at);
  const list = text.slice(at, close < 0 ? at : Math.min(close, at + 2000));
  const quoted = [...list.matchAll(/(["'`])([^"'`\n]{1,100})\1/g)].map((it) => ({ start: at + it.index + 1, end: at + it.index + 1 + it[2]!.length }));
  return quoted.length > 0 ? quoted : [...list.matchAll(/[A-Za-z][\w./:@-]*/g)].map((it) => ({ start: at + it.index, end: at + it.index + it[0].length }));
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
