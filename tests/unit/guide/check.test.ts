import { expect, test } from 'vitest';
import { parseDay } from '../../../src/freshness/day.ts';
import { checkGuide } from '../../../src/guide/check.ts';
import { parseContent } from '../../../src/guide/parse.ts';
import { formatProblem } from '../../../src/problems/problem.ts';
import { readToyWorld, toyCatalogue, toyIds } from '../../fixtures/toy-world.ts';

const TODAY = parseDay('2026-11-23');

function complain(mistake?: string): string[] {
  const { authored, problems } = parseContent(readToyWorld(mistake));
  return (authored ? checkGuide(authored, toyCatalogue, toyIds, TODAY) : problems).map(formatProblem);
}

test('a sound world has no problem', () => {
  expect(complain()).toEqual([]);
});

// One folder under tests/fixtures/ per mistake, holding only the files that differ from the sound world.
test.each([
  ['task-picks-missing-model', 'content/tasks/plan.mdx: picks[0].model: no model "stron". Did you mean "strong"?'],
  ['task-picks-retired-model', 'content/tasks/plan.mdx: picks[0].model: model "old" is deprecated, so no reader may be sent there. Name one that is current.'],
  ['task-pick-is-its-own-runner-up', 'content/tasks/plan.mdx: picks[0].runnerUp: "strong" is its own runner-up. Name another model.'],
  ['task-leads-nowhere', 'content/tasks/plan.mdx: elsewhere[0].task: no task "bild". Did you mean "build"?'],
  ['model-names-missing-task', 'content/models/strong.mdx: tasks[1]: no task "plann". Did you mean "plan"?'],
  ['model-sends-to-missing-model', 'content/models/strong.mdx: notFor[0].insteadModel: no model "quik". Did you mean "quick"?'],
  ['deprecated-without-successor', 'content/models/old.mdx: lifecycle.successor: a deprecated model needs a successor: the card that readers should go to instead.'],
  ['successor-is-retired', 'content/models/old.mdx: lifecycle.successor: model "older" is retired, so no reader may be sent there. Name one that is current.'],
  ['current-without-runner-up', 'content/models/strong.mdx: runnerUp: a current model needs runnerUp: the card to take instead, and when.'],
  ['card-is-its-own-runner-up', 'content/models/strong.mdx: runnerUp.model: "strong" is its own runner-up. Name another model.'],
  ['current-and-not-picked', 'content/models/spare.mdx: whyNotPicked: no task picks this current model. Say why in whyNotPicked, or let a task pick it.'],
  ['picked-and-says-why-not', 'content/models/strong.mdx: whyNotPicked: task "build" picks this model. Delete whyNotPicked.'],
  ['card-outside-its-tier', 'content/models/quick.mdx: tasks: tier "fast" belongs to task "build", which is not among the card\'s tasks. Add it, or correct the tier.'],
  ['route-twice', 'content/models/strong.mdx: reach: route "api" is listed twice. Put both notes into one entry.'],
  ['benchmark-of-missing-model', 'content/benchmarks/bridge-bench-1-0.yaml: results[0].model: no model "quik". Did you mean "quick"?'],
  ['benchmark-result-twice', 'content/benchmarks/bridge-bench-1-0.yaml: results[2]: a result of "strong" by Somebody in this harness at this effort stands above already. Keep the newer one, or say in harness or effort what differs.'],
  ['benchmark-score-out-of-range', 'content/benchmarks/bridge-bench-1-0.yaml: results[0].score: 144 % is no score. Write what the source says, or correct the unit.'],
  ['benchmark-of-tomorrow', 'content/benchmarks/bridge-bench-1-0.yaml: results[1].published: 2026-12 is after today, 2026-11-23. Write the day on which it was done.'],
  ['benchmark-misnamed', 'content/benchmarks/bridge-bench.yaml: "bridge-bench" is no name for this file. Name it after its name and version: "bridge-bench-1-0".'],
  ['benchmark-result-without-source', 'content/benchmarks/bridge-bench-1-0.yaml: results[0].source: is missing. Add it, as in the example in CONTRIBUTING.md.'],
  ['nearly-same-best-for', 'content/models/strong.mdx: bestFor[0]: "Rename a thing or two" is nearly what content/models/quick.mdx says: "Rename a thing". Write what this model is chosen for and that one is not.'],
  ['superlative', 'content/models/strong.mdx: text: "excels" is a vendor\'s word. Say what was measured, or quote who said it.'],
  ['american-spelling', 'content/models/strong.mdx: text: "colorful" is American; write "colourful".'],
  ['price-in-prose', 'content/models/strong.mdx: text: "$8" is a price, which the page prints from its source. Take it out of the text.'],
  ['limit-in-prose', 'content/models/strong.mdx: text: "200K context" is a limit, which the page prints from its source. Take it out of the text.'],
  ['date-in-prose', 'content/models/strong.mdx: text: "1 June 2026" is a date, which the page prints from its source. Take it out of the text.'],
  ['insecure-address', 'content/models/strong.mdx: ask: http://vendor.example/effort is not https. Link to the https address, or take it out.'],
  ['access-without-answer', 'content/tasks/plan.mdx: byAccess: says nothing to a reader who has "nothing". Add it, with a model or with why none fits.'],
  ['access-names-what-it-cannot-reach', 'content/tasks/plan.mdx: byAccess.nothing.model: model "strong" is not reached by other. Its card lists: api.'],
  ['access-by-unknown-route', 'content/routes.yaml: access.nothing.routes[0]: no route "apy". Did you mean "api"?'],
  ['reviewer-of-same-vendor', 'content/stacks.yaml: stacks.alone.reviewer: executor and reviewer both come from Anthropic. Take a reviewer of another vendor.'],
  ['tool-ended-for-nothing', 'content/tools/agent.mdx: ended.insteadTool: no tool "agnet". Did you mean "agent"?'],
  ['text-names-missing-term', 'content/guide/guide.mdx: <Term>: no term "efort". Did you mean "effort"?'],
  ['reviewed-in-the-future', 'content/models/strong.mdx: reviewedOn: 2027-11-01 is after today, 2026-11-23. Write the day on which it was done.'],
  ['retired-before-release', 'content/models/old.mdx: lifecycle.retirements[0].day: releasedOn 2026-06-01 comes after the retirement on 2026-05-01. Swap or correct them.'],
  ['unknown-catalogue-id', 'content/models/strong.mdx: catalogueId: no catalogue entry "openai/strong-2". Did you mean "openai/strong-1"?'],
  ['no-facts', 'content/models/strong.mdx: has neither catalogueId nor factOverrides, so the card would show no facts. Give one of them.'],
  ['catalogue-knows-by-now', 'content/models/strong.mdx: catalogueId: the catalogue knows "openai/strong-1" now. Set catalogueId to it and delete the facts that it gives.'],
  ['override-without-reason', 'content/models/strong.mdx: factOverrides.contextTokens: overrules the catalogue\'s contextTokens without a reason. Add reason: why this value is right and the catalogue\'s is not.'],
  ['fact-without-source', 'content/models/strong.mdx: factOverrides.contextTokens.source: is missing. Add it, as in the example in CONTRIBUTING.md.'],
  ['date-that-is-none', 'content/models/strong.mdx: reviewedOn: "2026-02-30" is no calendar date; write YYYY-MM-DD.'],
  ['dot-in-file-name', 'content/models/gpt-5.1.mdx: "gpt-5.1" cannot be an id. Rename the file to lower-case letters, digits and single dashes, with no dots, for example "gpt-5-1".'],
  ['tool-lists-missing-model', 'content/tools/agent.mdx: models[1]: no model "quikc". Did you mean "quick"?'],
  ['text-names-missing-model', 'content/guide/guide.mdx: <Model>: no model "strog". Did you mean "strong"?'],
  ['picker-edge-to-nowhere', 'content/picker.yaml: questions.job.options[0].question: no question "reasons" on the way have → job. Did you mean "reason"?'],
  ['picker-outcome-to-nowhere', 'content/picker.yaml: questions.job.options[1].outcome: no outcome "quik" on the way have → job. Did you mean "quick"?'],
  ['picker-without-not-sure', 'content/picker.yaml: questions.reason.options: question "reason" has no option "not-sure". Add one, and say what will be assumed.'],
  ['picker-in-a-circle', 'content/picker.yaml: questions: the questions go round in a circle: have → job → reason → job. Point one of these options elsewhere.'],
  ['picker-with-unreachable-outcome', 'content/picker.yaml: outcomes.strong: no path leads to "strong". Point an option at it, or delete it.'],
  ['picker-option-twice', 'content/picker.yaml: questions.job.options: two options are called "think". Rename one.'],
  ['picker-too-long', 'content/picker.yaml: questions: 8 questions on the path q0 → q1 → q2 → q3 → q4 → q5 → q6 → q7 → strong; at most 7. Take one out.'],
  ['picker-several-ways', 'content/picker.yaml: questions.have.options: options of "have" that can be chosen together lead to job and quick. Let them lead the same way, or mark one with alone.'],
  ['picker-names-missing-task', 'content/picker.yaml: outcomes.strong.task: no task "plans". Did you mean "plan"?'],
  ['picker-names-missing-bench', 'content/picker.yaml: outcomes.quick.seats[0].bench: no bench "quick-one". Did you mean "quick-ones"?'],
  ['picker-names-missing-model', 'content/picker.yaml: benches.planners.models[1].model: no model "quik". Did you mean "quick"?'],
  ['picker-names-missing-route', 'content/picker.yaml: questions.have.options[0].rule.routes: no route "apy". Did you mean "api"?'],
  ['picker-names-missing-tool', 'content/picker.yaml: questions.have.options[0].tool: no tool "agnet". Did you mean "agent"?'],
  ['picker-names-retired-model', 'content/picker.yaml: benches.planners.models[1].model: model "old" is deprecated, so no reader may be sent there. Name one that is current.'],
  ['picker-effort-unknown', 'content/picker.yaml: benches.planners.models[1].effort: no effort level of quick "hihg". There is none yet.'],
  ['picker-seat-before-itself', 'content/picker.yaml: outcomes.strong.seats[1].otherVendorThan: seat 1 does not come before this one. Give the place, from 0, of an earlier seat.'],
  ['picker-move-to-nowhere', 'content/picker.yaml: outcomes.strong.otherwise[0].answers.reason: no option of "reason" "nott-sure". Did you mean "not-sure"?'],
  ['picker-move-without-effect', 'content/picker.yaml: outcomes.quick.otherwise[0].answers: the way have=nothing does not ask what this move changes. Add the answers that lead there.'],
  ['picker-strongest-without-reason', 'content/picker.yaml: outcomes.strong: the way have=not-sure, job=think, reason=yes ends in the strongest tier without a stated reason. Mark the option that gives one with reasonForStrongest, or send it elsewhere.'],
  ['picker-strong-model-below', 'content/picker.yaml: outcomes.quick.seats: "strong" is of the strongest tier, and this list serves an outcome of tier "fast", which asks for no reason. Take it out.'],
])('%s is reported, and nothing else is', (mistake, sentence) => {
  expect(complain(mistake)).toEqual([sentence]);
});

// The same for what changed, and for ids without a card.
test.each([
  ['changes-file-without-day', 'content/changes/2026-02-30.yaml: "2026-02-30" is no name for this file. Name it after the day of the changes, YYYY-MM-DD.'],
  ['change-of-tomorrow', 'content/changes/2026-11-24.yaml: 2026-11-24 is after today, 2026-11-23. Write the day on which it was done.'],
  ['change-twice', 'content/changes/2026-11-02.yaml: changes[1].id: two entries of this day are called "old-ends". Rename the younger one; an id that was published never changes.'],
  ['change-names-missing-model', 'content/changes/2026-11-02.yaml: changes[0].models[0]: no model "olt". Did you mean "old"?'],
  ['change-names-missing-task', 'content/changes/2026-11-02.yaml: changes[0].tasks[0]: no task "plann". Did you mean "plan"?'],
  ['change-names-missing-tool', 'content/changes/2026-11-02.yaml: changes[0].tools[0]: no tool "agnet". Did you mean "agent"?'],
  ['change-names-nothing', 'content/changes/2026-11-02.yaml: changes[0]: names no model, task or tool.'],
  ['change-without-meaning', 'content/changes/2026-11-02.yaml: changes[0].meaning: is missing. Add it, as in the example in CONTRIBUTING.md.'],
  ['change-without-source', 'content/changes/2026-11-02.yaml: changes[0].sources: Too small: expected array to have >=1 items.'],
  ['change-by-insecure-source', 'content/changes/2026-11-02.yaml: changes[0].sources[0].url: Invalid URL.'],
  ['recommendation-without-from', 'content/changes/2026-11-02.yaml: changes[0]: a recommendation says from what (from) and to what (to).'],
  ['ids-file-of-no-vendor', 'content/ids/openay.yaml: "openay" is no name for this file. Name it after a vendor: openai, anthropic, google, xai, mistral, moonshot, deepseek, zai, alibaba, minimax, meta, microsoft, cursor.'],
  ['id-with-vendor-before-it', 'content/ids/openai.yaml: models[0].ids[0]: an id as the vendor’s own API takes it, without "vendor/" before it.'],
  ['id-group-of-two-names', 'content/ids/openai.yaml: models[0]: give either name or card.'],
  ['id-group-without-state', 'content/ids/openai.yaml: models[0]: an entry without a card says its state.'],
  ['id-group-without-id', 'content/ids/openai.yaml: models[0]: names no id.'],
  ['id-of-missing-card', 'content/ids/openai.yaml: models[1].card: no model "olt". Did you mean "old"?'],
  ['id-without-successor', 'content/ids/openai.yaml: models[0].successor: a deprecated model needs a successor: the card that readers should go to instead.'],
  ['id-of-ended-model-without-successor', 'content/ids/openai.yaml: models[0].successor: a retired model needs a successor: the card that readers should go to instead.'],
  ['id-successor-missing', 'content/ids/openai.yaml: models[0].successor: no model "strog". Did you mean "strong"?'],
  ['id-successor-is-ending', 'content/ids/openai.yaml: models[0].successor: model "old" is deprecated, so no reader may be sent there. Name one that is current.'],
  ['id-twice', 'content/ids/openai.yaml: models[1]: "LOST.1" stands in content/ids/openai.yaml too. Write it in one place, the one that says more.'],
  ['id-of-a-card', 'content/ids/openai.yaml: models[0]: "strong-1" stands in content/models/strong.mdx too. Write it in one place, the one that says more.'],
  ['id-of-another-vendor', 'content/ids/anthropic.yaml: models[0]: "lost-1" stands in content/ids/openai.yaml too. Write it in one place, the one that says more.'],
  ['id-end-missing', 'content/ids/openai.yaml: models[0]: toy-prices announces that "lost-1" ends on 2026-12-31. Write it into retirements, with kind "on" and platform "vendor", and look up what the vendor names instead.'],
  ['id-end-differs', 'content/ids/openai.yaml: models[0]: "lost-1" ends on 2026-12-24 here, and on 2026-12-31 by toy-prices. Look up the vendor’s page and correct the day.'],
  ['card-end-differs', 'content/models/old.mdx: lifecycle.retirements: "lost-1" ends on 2026-12-01 here, and on 2026-12-31 by toy-prices. Look up the vendor’s page and correct the day.'],
])('%s is reported, and nothing else is', (mistake, sentence) => {
  expect(complain(mistake)).toEqual([sentence]);
});

test('a day’s changes are no mistake on that day', () => {
  const { authored } = parseContent(readToyWorld('change-of-tomorrow'));
  expect(checkGuide(authored!, toyCatalogue, toyIds, parseDay('2026-11-24'))).toEqual([]);
});

test('a successor whose own end has come is reported wherever an id leads to it', () => {
  const { authored } = parseContent(readToyWorld('id-successor-is-ending'));
  const sentences = checkGuide(authored!, toyCatalogue, toyIds, parseDay('2026-12-01')).map(formatProblem);
  expect(sentences).toEqual(['content/ids/openai.yaml: models[0].successor: model "old" is retired, so no reader may be sent there. Name one that is current.']);
});

test('an end is told by the vendor’s own package, though another one lists the id too', () => {
  const { authored } = parseContent(readToyWorld('id-end-missing'));
  const listed = { sources: [...toyIds.sources, { name: 'own-package', version: '2.0.0', seenOn: TODAY }], vendors: { openai: { 'lost-1': { listedBy: ['own-package', 'toy-prices'], endsOn: parseDay('2026-12-31') } } } };
  expect(checkGuide(authored!, toyCatalogue, listed, TODAY).map(formatProblem)).toEqual([expect.stringContaining('own-package announces that "lost-1" ends on 2026-12-31.')]);
});

test('ids of a package without an end, and ends of ids that nobody wrote down, are no mistake', () => {
  const { authored } = parseContent(readToyWorld());
  const vendors = { openai: { 'old-1': { listedBy: ['toy-prices'] }, 'lost-1': { listedBy: ['toy-prices'] }, 'unknown-1': { listedBy: ['toy-prices'], endsOn: parseDay('2027-01-01') } }, nobody: {} };
  expect(checkGuide(authored!, toyCatalogue, { ...toyIds, vendors }, TODAY)).toEqual([]);
});

// These upset the picker as well, which says so for itself.
test.each([
  ['two-tasks-of-one-tier', 'content/tasks/plan.mdx: tier: tier "frontier" belongs to task "build" already. Each tier has exactly one task.'],
  ['effort-not-named', 'content/tasks/plan.mdx: effortLevels: a pick of vendor "openai" has effort levels, but none is named here. Add the one to ask for.'],
  ['effort-of-no-model', 'content/tasks/plan.mdx: effortLevels.openai: no effort level of OpenAI "hihg". Did you mean "high"?'],
])('%s is reported', (mistake, sentence) => {
  expect(complain(mistake)).toContain(sentence);
});

test('a stub is told to be longer and an essay to be shorter, as a text and as a card', () => {
  expect(complain('stub')).toEqual(['content/models/strong.mdx: text: has 2 words; write 25 to 140.', 'content/models/strong.mdx: has 32 words; write 90 to 400.']);
  expect(complain('essay')).toEqual(['content/models/strong.mdx: text: has 207 words; write 25 to 140.']);
});

test('a route that is unknown is reported where the card names it', () => {
  expect(complain('unknown-route')).toContain('content/models/strong.mdx: reach[0].route: no route "apis". Did you mean "api"?');
});

test('an outcome whose every way leaves no model is reported with one of these ways', () => {
  expect(complain('picker-outcome-without-model')).toContain('content/picker.yaml: outcomes.strong: no model on the list "planners" is left, for example on the way have=not-sure, job=think, reason=yes. Put a current model on the list, or send the way elsewhere.');
});

test('a model on a list for a role that its card does not have is reported', () => {
  expect(complain('picker-model-of-other-role')).toContain('content/picker.yaml: benches.planners.models[0].model: "strong" stands on a list for the reviewer, and its card gives it the roles planner. Take it out, or give the card that role.');
});

test('a misspelt field is reported as missing and as unknown at once', () => {
  expect(complain('misspelt-field')).toEqual(['content/models/strong.mdx: verdict: is missing. Add it, as in the example in CONTRIBUTING.md.', 'content/models/strong.mdx: Unrecognized key: "verdikt".']);
});

test('a retirement day that has come turns a pick into a problem by itself', () => {
  const { authored } = parseContent(readToyWorld('task-picks-retired-model'));
  const sentences = checkGuide(authored!, toyCatalogue, toyIds, parseDay('2026-12-01')).map(formatProblem);
  expect(sentences).toEqual(['content/tasks/plan.mdx: picks[0].model: model "old" is retired, so no reader may be sent there. Name one that is current.']);
});
