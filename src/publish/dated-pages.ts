import type { Day } from '../freshness/day.ts';
import type { Freshness } from '../freshness/freshness.ts';
import { nameBenchmark } from '../guide/benchmark.ts';
import type { Guide } from '../guide/guide.ts';
import { aboutUrl, benchmarkUrl, costUrl, glossaryUrl, guideUrl, modelUrl, pickUrl, roleUrl, routesUrl, stacksUrl, taskUrl, toolUrl } from '../site/urls.ts';

/** A page that carries a review term. */
export interface DatedPage {
  kind: 'guide' | 'task' | 'model' | 'tool' | 'role' | 'picker' | 'reference';
  title: string;
  url: string;
  /** What it says in a sentence. */
  description: string;
  updatedOn: Day;
  reviewedOn: Day;
  /** Days between two reviews. */
  reviewEvery: number;
  freshness: Freshness;
}

interface Dated {
  updatedOn: Day;
  reviewedOn: Day;
  reviewEvery: number;
  freshness: Freshness;
}

/** All pages with dates of their own; the longest unreviewed first, then what falls due first. */
export function listDatedPages(guide: Guide): DatedPage[] {
  const page = (kind: DatedPage['kind'], title: string, url: string, description: string, { updatedOn, reviewedOn, reviewEvery, freshness }: Dated): DatedPage => ({ kind, title, url, description, updatedOn, reviewedOn, reviewEvery, freshness });
  const pages = [
    ...guide.pages.map((it) => page('guide', it.title, guideUrl(), it.description, it)),
    ...guide.tasks.map((it) => page('task', it.title, taskUrl(it.id), it.description, it)),
    ...guide.models.map((it) => page('model', it.name, modelUrl(it.id), it.verdict, it)),
    ...guide.tools.map((it) => page('tool', it.name, toolUrl(it.id), it.description, it)),
    ...guide.roles.map((it) => page('role', it.title, roleUrl(it.id), it.description, it)),
    page('picker', 'Picker', pickUrl(), 'Questions that lead to a tier and a model, with the reason.', guide.picker),
    page('reference', 'What a job costs', costUrl(), 'Kinds of work as use of a model in tokens, priced with every model, alone and by role.', guide.jobs),
    page('reference', 'Stacks', stacksUrl(), 'A model for each role, what a week of it costs, and the files that tools load.', guide.stacks),
    ...guide.benchmarks.map((it) => page('reference', nameBenchmark(it), benchmarkUrl(it.id), it.measures, it)),
    ...guide.about.map((it) => page('reference', it.title, aboutUrl(), it.description, it)),
    page('reference', 'What happens to your code', routesUrl(), 'Every way to reach a model, and what each does with code.', guide.routes),
    page('reference', 'Glossary', glossaryUrl(), 'The words of this guide.', guide.glossary),
  ];
  return pages.sort((a, b) => a.reviewedOn.localeCompare(b.reviewedOn) || a.freshness.dueOn.localeCompare(b.freshness.dueOn) || a.title.localeCompare(b.title, 'en', { numeric: true }));
}
