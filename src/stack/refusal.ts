import { type Order, type Seated } from './export.ts';
import { joinWords } from './join-words.ts';
import { OWN_HARDWARE } from './local.ts';
import type { Seat } from './stack.ts';
import type { StackModel } from './world.ts';

/** Why weights cannot be asked for from any local server. */
export function tellNameless({ name }: StackModel): string {
  return `No name is known by which a local server loads ${name}. Choose weights that Ollama or LM Studio carries.`;
}

/** Why a tool that asks APIs and local servers cannot ask for this one. */
export function tellUnreached({ card, way, route, id, isLocal }: Seated, toolName: string): string {
  if (isLocal) return tellNameless(card);
  if (way.kind === 'subscription') return `We know no way to use ${way.name} from ${toolName} that a file could hold. Reach the model by an API, or give this role to another tool.`;
  if (route === 'azure') return 'Microsoft Foundry calls a model by the name that you gave your deployment, so that no file can name it. Write that name yourself, or take another way.';
  if (!id) return `How ${way.name} writes ${card.name} is not published where we could read it. Take another way to the model.`;
  return `No provider of ${toolName} is known for ${way.name}. Reach the model by another way, OpenRouter for instance, or give this role to another tool.`;
}

/** An effort that the tool has no word for. */
export function tellLostEffort({ card, effort, seat }: Seated, why: string): string {
  return `The ${seat === 'small' ? 'small model’s' : `${seat}’s`} effort ${effort ?? ''} is not in the file: ${why} ${card.name} then thinks as much as it does by default.`;
}

/** Efforts of local weights, told once: they depend on the runner and the template, so that no file writes one. */
export function tellLocalEfforts(order: Order, seats: readonly Seat[]): string[] {
  const asking = seats.filter((seat) => order.stack[seat].route === OWN_HARDWARE && order.stack[seat].effort);
  return asking.length > 0 ? [`For local weights the file has no effort (${joinWords(asking)}): a level is the runner’s matter, and they think as much as they do by default.`] : [];
}
