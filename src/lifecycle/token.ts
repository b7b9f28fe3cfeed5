import { findHost, type Spelling } from './host.ts';

/** A run of characters that ids consist of, taken apart. Offsets count UTF-16 units, `end` is exclusive. */
export interface Token {
  start: number;
  end: number;
  /** The part that names the model. */
  core: { start: number; end: number };
  /** Whether a provider stands before the core ("anthropic/", "us.anthropic.", "models/") or a size behind it (":8b"), so that it is no word of a sentence. */
  hasPrefix: boolean;
  spelling: Spelling;
  /** It ends like the name of a file. */
  isFile: boolean;
  /** What the core may mean, in the canonical spelling, likeliest first. */
  readings: string[];
}

const ID_CHARACTER = /[A-Za-z0-9._:@/+~[\]-]/;

/** Dots, dashes and @ are one to all hosts together: "gpt-4.1" and "gpt-4-1", "claude-sonnet-4-5@20250929". */
export function toCanon(id: string): string {
  return id.toLowerCase().replace(/[.@]/g, '-');
}

/** Characters that a token reaches to either side: room for an ARN, and a megabyte without a space stays cheap. */
const REACH = 300;

/** The token around an offset. */
export function readToken(text: string, at: number): Token {
  let [start, end] = [at, at];
  while (start > 0 && at - start < REACH && (ID_CHARACTER.test(text[start - 1]!) || text[start - 1] === '_')) start -= 1;
  while (end < text.length && end - at < REACH && (ID_CHARACTER.test(text[end]!) || text[end] === '_')) end += 1;
  return cutToken(text.slice(start, end), start, at - start);
}

/** Who stands before the name on Amazon Bedrock: "us.anthropic.claude-…". */
export const BEDROCK_VENDOR = 'anthropic|amazon|meta|mistral|deepseek|openai|qwen|moonshot|moonshotai|google|xai|zai|minimax';
const BEDROCK_LEAD = new RegExp(`^(?:[a-z-]+\\.)*(?:${BEDROCK_VENDOR})\\.(?=[a-z])`, 'i');

const PROVIDER = /^(?:openai|anthropic|google|google_genai|google_vertexai|vertex|gemini|xai|mistral|mistralai|azure|azure_openai|bedrock|groq|openrouter|ollama|deepseek|moonshot|zai|github_copilot|litellm|models?|ft|arn):$/i;

/** @param offset of the place in `run` by which it was found */
function cutToken(run: string, start: number, offset: number): Token {
  // Punctuation belongs to the sentence around it; a bracket only where it has its fellow: "sonnet[1m]".
  const lead = /^[^A-Za-z0-9~@]*/.exec(run)![0].length;
  const trimmed = run.slice(lead).replace(/(?<!\[\w+)[\].:/@+~-]+$/, '').replace(/\[$/, '');
  const isUrl = trimmed.includes('://');
  if (!isUrl) {
    // "fast:openai/gpt-5" names a shortcut, "openai:gpt-5" a provider.
    const shortcut = /^[^/:]*:(?=.)/.exec(trimmed)?.[0];
    const rest = shortcut?.length ?? 0;
    if (shortcut && !PROVIDER.test(shortcut) && lead + rest <= offset) return cutToken(run.slice(lead + rest), start + lead + rest, offset - lead - rest);
  }
  const begin = Math.min(lead, offset);
  const isPath = !isUrl && /^\.{0,2}\//.test(run);
  const segmentEnd = isUrl ? findSegmentEnd(trimmed, offset - begin) : trimmed.length;
  const segmentStart = Math.max(trimmed.lastIndexOf('/', Math.max(offset - begin, isUrl ? 0 : segmentEnd)), -1) + 1;
  const segment = trimmed.slice(segmentStart, segmentEnd);
  const prefix = isUrl ? '' : trimmed.slice(0, segmentStart);
  const colon = /^(?:[a-z_-]+:)+(?=[a-z~])/i.exec(segment)?.[0].length ?? 0;
  const name = segment.slice(colon);
  const coreStart = segmentStart + colon;
  // Of an address only what an API is asked for counts, not the page about it.
  const isCalled = !isUrl || (/(?:models?|deployments|engines)\/$/.test(trimmed.slice(0, segmentStart)) && !/\/(?:docs?|blog|news|learn|guides?)\//i.test(trimmed));
  return {
    start: start + begin + (isUrl || /^arn:|(?:foundation-model|inference-profile)\//.test(prefix) ? coreStart : 0),
    end: start + begin + segmentEnd,
    core: { start: start + begin + coreStart, end: start + begin + segmentEnd },
    hasPrefix: isCalled && (colon > 0 || isUrl || (prefix !== '' && isProviderPrefix(prefix)) || /^([a-z-]+\.)+[a-z]/i.test(name) || /:\d+(?:\.\d+)?b\b/i.test(name)),
    spelling: findSpelling(trimmed.slice(0, segmentStart), name),
    isFile: !isCalled || isPath || /\.(?:mdx?|jsonc?|ya?ml|toml|[cm]?[jt]sx?|py|rb|go|rs|java|cs|png|jpe?g|svg|webp|gif|txt|html?|css|s[ac]ss|ipynb|zip|gz|tgz|log|csv|pdf|sh|ini|lock|com|dev|ai|io|org|net)$/i.test(name) || !isProviderPrefix(prefix),
    readings: listReadings(name),
  };
}

function findSegmentEnd(url: string, from: number): number {
  const found = url.slice(from).search(/[/?#]|:(?!\d)/);
  return found < 0 ? url.length : from + found;
}

/** Up to three words, as gateways put before an id; a path into a folder is none. */
function isProviderPrefix(prefix: string): boolean {
  return prefix === '' || (/^(?:projects\/[^/]+\/locations\/[^/]+\/)?(?:[A-Za-z0-9_@~:-]+(?:\.[A-Za-z0-9_-]+)*\/){1,6}$/.test(prefix) && !/(?:^|\/)(?:src|lib|test|tests|docs?|node_modules|dist|build|public|assets|images|examples|packages|app|home|usr|tmp|\.+)\//.test(prefix));
}

function findSpelling(prefix: string, name: string): Spelling {
  if (BEDROCK_LEAD.test(name)) return 'amazon-bedrock';
  if (name.includes('@')) return 'google-vertex';
  // A file of weights is on somebody's own disk, whatever its vendor ends.
  if (/gguf$/i.test(name)) return 'weights';
  return findHost(prefix) ?? (/:(?:\d+(?:\.\d+)?b|latest)/i.test(name) ? 'ollama' : 'plain');
}

/** Endings that hosts and tools add to an id, from the outside in. */
const ENDINGS = [/\[\w+\]$/, /:[\w.+:-]*$/, /@(?:default|latest)$/, /-v\d+(?:\.\d+)?$/, /[-.]gguf$/, /[-.](?:i?q\d\w*|b?f16|fp8|awq|gptq|\d+bit|mlx)$/, /-(?:minimal|low|medium|high|xhigh|max|thinking|fast|latest|preview|instruct|it)$/, /-\d+(?:\.\d+)?b$/];

function listReadings(name: string): string[] {
  const bare = name.toLowerCase().replace(/^~/, '').replace(BEDROCK_LEAD, '');
  // Ollama writes the size behind a colon, Google Cloud a revision before the date.
  const readings = [bare, bare.replace(/:\d+(?:\.\d+)?b$/, ''), bare.replace(/:(?=\d+b)/, '-'), bare.replace(/-v\d+(?=[@-]\d{8})/, '')];
  for (let rest = bare, cut = true; cut; ) {
    const ending = ENDINGS.find((it) => it.test(rest));
    cut = ending !== undefined;
    if (ending) readings.push((rest = rest.replace(ending, '')));
  }
  return [...new Set(readings.map(toCanon))];
}
