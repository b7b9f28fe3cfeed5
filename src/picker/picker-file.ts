import type { Day } from '../freshness/day.ts';
import type { Edition, Named, Words } from './advice.ts';
import type { Bench, Outcome, Question, Tree } from './tree.ts';
import type { Candidate, Way, World } from './world.ts';

/**
 * /api/v1/picker.json: everything that the picker asks, decides by and says. The site's own element, `npm run picker` and
 * other programs read the same. Addresses are paths on the site's host. In v1, ids stay and fields are only added.
 */
export interface PickerFile extends World {
  guide: Edition;
  /** The day for which prices and announced events were read. */
  builtOn: Day;
  /** The page that asks these questions; answers are added as a query string. */
  page: string;
  questions: Readonly<Record<string, Question>>;
  outcomes: Readonly<Record<string, Outcome & { tier: string }>>;
  emptySeats: Tree['emptySeats'];
  benches: Readonly<Record<string, Bench>>;
  models: Readonly<Record<string, Candidate & Named>>;
  routes: Readonly<Record<string, Way & { name: string }>>;
  tasks: Readonly<Record<string, Named>>;
  tools: Readonly<Record<string, Named>>;
}

/** The words of the picker. @throws RangeError for an id that the file does not have */
export function readWords(file: PickerFile): Words {
  const ways = Object.values(file.questions).flatMap((it) => (it.several ? it.options : []));
  const model = (id: string): Named => pickNamed(find(file.models, id));
  return {
    model,
    ask: (question) => find(file.questions, question).ask,
    short: (question) => find(file.questions, question).short,
    option: (question, id) => {
      const { because, options } = find(file.questions, question);
      const option = options.find((it) => it.id === id);
      return { label: option?.label ?? id, because: option?.because ?? because ?? '' };
    },
    outcome: (id) => {
      const { headline, tier, role, effort, note, otherwise, task, seats } = find(file.outcomes, id);
      return { headline, tier, role, effort, note, otherwise, task: find(file.tasks, task), seats: seats.map((it) => it.label) };
    },
    when: (bench, id) => find(file.benches, bench).models.find((it) => it.model === id)?.when ?? '',
    emptySeat: (role) => file.emptySeats[role as keyof Tree['emptySeats']] ?? '',
    way: (route) => {
      const option = ways.find((it) => it.rule?.routes?.includes(route));
      return { name: option?.way ?? option?.label ?? find(file.routes, route).name, tool: option?.tool ? find(file.tools, option.tool) : undefined };
    },
    nameOf: (id) => (id === 'picker' ? 'this picker' : (file.models[id] ?? find(file.tasks, id)).name),
  };
}

const pickNamed = ({ name, url }: Named): Named => ({ name, url });

function find<T>(byId: Readonly<Record<string, T>>, id: string): T {
  const found = Object.hasOwn(byId, id) ? byId[id] : undefined;
  if (!found) throw new RangeError(`The picker has no "${id}".`);
  return found;
}
