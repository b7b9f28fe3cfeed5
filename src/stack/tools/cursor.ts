import { seatOf, tellUnlisted, type Export, type Exporter, type Seated } from '../export.ts';
import { OWN_HARDWARE } from '../local.ts';
import { makeReviewerFile } from '../reviewer-file.ts';
import { SEATS } from '../stack.ts';

const CURSOR = 'cursor';
const PICKER = 'model picker';

/** Cursor: one agent file; everything else is a click, for which no file exists. */
export const cursor: Exporter = {
  id: 'cursor',
  tool: 'cursor',
  name: 'Cursor',
  reaches: ({ route }) => route === CURSOR,
  hasList: ({ route }) => route === CURSOR,
  make(order) {
    const made: Export = { files: [], steps: [], held: {}, missing: {}, remarks: [], keys: [] };
    const [planner, executor, reviewer, fallback] = (['planner', 'executor', 'reviewer', 'fallback'] as const).map((seat) => seatOf(order, seat)) as [Seated, Seated, Seated, Seated];
    if (reviewer.route === CURSOR && reviewer.id) {
      // Brackets, even empty ones, ask for the standard variant; a bare id can be a dearer one.
      made.files.push(makeReviewerFile(order, '.cursor/agents/reviewer.md', reviewer, [`model: ${reviewer.id}[${reviewer.effort ? `effort=${reviewer.effort}` : ''}]`, 'readonly: true']));
      made.held.reviewer = '.cursor/agents/reviewer.md';
      made.steps.push('Save `.cursor/agents/reviewer.md`.', 'Compare the id in it with the output of `agent models`: one that Cursor does not accept falls to Auto without a word.');
    }
    if (planner.route === CURSOR) {
      made.held.planner = PICKER;
      made.steps.push(`Plan: choose plan mode in the chat and ${tell(planner)} in the model picker. There is no key for a planning model.`);
    }
    if (executor.route === CURSOR) {
      made.held.executor = PICKER;
      made.steps.push(`Build: choose ${tell(executor)} in the model picker before you press Build.`);
    }
    if (made.held.reviewer) made.steps.push('When a change is done, ask the chat for the subagent reviewer.');
    if (fallback.route === CURSOR) {
      made.held.fallback = PICKER;
      made.steps.push(`When a model fails, choose ${tell(fallback)} in the model picker. A chosen model that fails is not replaced by itself.`);
    }
    for (const seat of SEATS) if (!made.held[seat]) made.missing[seat] = whyNot(seatOf(order, seat));
    const held = SEATS.filter((seat) => made.held[seat]);
    if (held.length > 0) made.remarks.push('Keys and clicks are from Cursor’s documentation and from users; Cursor was not run.', ...tellUnlisted(order, held, 'cursor', 'Look in the model picker before you rely on it.'));
    return made;
  },
};

function tell({ card, effort }: Seated): string {
  return `${card.name}${effort ? `, effort ${effort},` : ''}`;
}

function whyNot({ seat, card, way, route }: Seated): string {
  if (seat === 'small') return 'Cursor has no key for small jobs; its own model does them. An agent file of your own can name a small model for searches.';
  if (route === OWN_HARDWARE) return `Local weights have no supported way into Cursor. For ${card.name} take OpenCode or another tool.`;
  if (route === CURSOR) return `How Cursor writes ${card.name} is not known. Copy the id from \`agent models\` into an agent file.`;
  return `Cursor answers from its own list; keys of your own serve its chat only, and ${way.name} was not seen to build or to review there. Choose a model by Cursor, or give this role to another tool, such as OpenCode.`;
}
