import type { FoundId } from './find-ids.ts';
import type { KnownModel } from './known-models.ts';
import { BEDROCK_VENDOR, toCanon } from './token.ts';

/**
 * The text to write over `found.core` so that the same host answers with `successor`.
 * @returns undefined where the host's spelling is not known, a deployment has a name of its own, weights are fetched by hand, or the successor is another vendor's
 */
export function writeReplacement(text: string, found: FoundId, model: KnownModel, successor: KnownModel): string | undefined {
  if (successor.vendorName !== model.vendorName) return undefined;
  const core = text.slice(found.core.start, found.core.end);
  if (hasLeftover(core, found.known?.id) || isFineTune(text, found)) return undefined;
  if (isDisplayName(text, found)) return found.spelling === 'plain' || findOnHost(successor, found.spelling) ? successor.name : undefined;
  switch (found.spelling) {
    case 'azure':
    case 'groq':
    case 'cerebras':
    case 'other-host':
    case 'ollama':
    case 'weights':
      return undefined;
    case 'amazon-bedrock':
      return successor.hostIds?.['amazon-bedrock']?.find((it) => readRegion(it) === readRegion(core));
    case 'openrouter':
    case 'github-copilot':
      return findOnHost(successor, found.spelling);
    default:
      // Who writes a vendor's dash as a dot writes for a gateway that wants it so.
      return isDotted(core, found.known?.id) ? findOnHost(successor, 'openrouter') : successor.ids[0];
  }
}

/** "us." or "global."; empty where an id is not bound to a region. */
function readRegion(id: string): string {
  return new RegExp(`^(?:[a-z-]+\\.)*?(?=(?:${BEDROCK_VENDOR})\\.)`, 'i').exec(id)?.[0].toLowerCase() ?? '';
}

function findOnHost(model: KnownModel, host: string): string | undefined {
  return model.hostIds?.[host]?.find((it) => !it.includes(':'))?.replace(/^.*\//, '');
}

/** "Claude Sonnet 4.5", "GPT-4.1 (copilot)": tools that show a list of names keep the name that was chosen. */
function isDisplayName(text: string, { core }: FoundId): boolean {
  return text.slice(core.start, core.end).includes(' ') || text.startsWith(' (', core.end);
}

function isFineTune(text: string, { core }: FoundId): boolean {
  return text.slice(Math.max(0, core.start - 3), core.start) === 'ft:';
}

/** What was asked for on top, as ":free", "-thinking" or "[1m]", may not exist for another model; "claude-4-sonnet" is the name that one editor has for it. */
function hasLeftover(core: string, id: string | undefined): boolean {
  if (/^claude-[4-9]/i.test(core)) return true;
  const [written, known] = [toCanon(core), toCanon(id ?? core)];
  return written.includes(known) && /^(?::[a-z]|\[|-(?:thinking|fast|minimal|low|medium|high|xhigh|max)\b)/.test(written.slice(written.indexOf(known) + known.length));
}

function isDotted(core: string, id: string | undefined): boolean {
  return core.includes('.') && id !== undefined && !id.includes('.');
}

/** Why no id can be written in its place, in a sentence. */
export function explainMissing(text: string, found: FoundId, model: KnownModel, successor: KnownModel): string {
  if (isFineTune(text, found)) return 'A fine-tune ends with its base: train a new one.';
  if (hasLeftover(text.slice(found.core.start, found.core.end), found.known?.id)) return 'It was asked for with something on top, or by a name of one tool: look up whether the replacement has that.';
  if (found.spelling === 'azure') return 'On Azure a deployment has a name of its own: make one for it first.';
  if (successor.vendorName !== model.vendorName) return `It is ${successor.vendorName}’s: key and address change too.`;
  return 'Its id on this host is not known to us: look it up there.';
}

/** The vendor's own replacement, where the text spells ids as the vendor does. */
export function writeVendorReplacement(text: string, found: FoundId, model: KnownModel): string | undefined {
  const core = text.slice(found.core.start, found.core.end);
  return found.spelling === 'plain' && !isDisplayName(text, found) && !isDotted(core, found.known?.id) && !hasLeftover(core, found.known?.id) && !isFineTune(text, found) ? model.vendorReplacement : undefined;
}

/** A replacement over a part of a text; offsets count UTF-16 units, `end` is exclusive. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** The text with the edits and not another character changed. @throws RangeError when edits overlap */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const it of [...edits].sort((a, b) => a.start - b.start)) {
    if (it.start < at) throw new RangeError(`Two replacements overlap at character ${it.start}. Choose one of them.`);
    parts.push(text.slice(at, it.start), it.text);
    at = it.end;
  }
  return parts.join('') + text.slice(at);
}
