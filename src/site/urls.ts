import { site } from './site.ts';

/** One function per kind of page. Each gives an address on this host, under the base path. */
const base = site.base.replace(/\/$/, '');

export const homeUrl = () => `${base}/`;
export const guideUrl = () => `${base}/guide/`;
export const tasksUrl = () => `${base}/tasks/`;
export const taskUrl = (id: string) => `${base}/tasks/${id}/`;
export const modelsUrl = () => `${base}/models/`;
export const modelUrl = (id: string) => `${base}/models/${id}/`;
export const toolsUrl = () => `${base}/tools/`;
export const toolUrl = (id: string) => `${base}/tools/${id}/`;
export const rolesUrl = () => `${base}/roles/`;
export const roleUrl = (id: string) => `${base}/roles/${id}/`;
export const benchmarksUrl = () => `${base}/benchmarks/`;
/** One version of one test, with its results. */
export const benchmarkUrl = (id: string) => `${base}/benchmarks/${id}/`;
export const chartsUrl = () => `${base}/charts/`;
/** A picture of numbers with its table. */
export const chartUrl = (id: string) => `${base}/charts/${id}/`;
/** All ways to reach a model, and what each does with a reader's code. */
export const routesUrl = () => `${base}/routes/`;
export const routeUrl = (id: string) => `${base}/routes/#${id}`;
export const glossaryUrl = () => `${base}/glossary/`;
export const termUrl = (id: string) => `${base}/glossary/#${id}`;
export const aboutUrl = () => `${base}/about/`;
/** Every outside address that our pages rely on. */
export const sourcesUrl = () => `${base}/about/sources/`;
export const pickUrl = () => `${base}/pick/`;
/** The picker's tree as a picture. */
export const pickTreeUrl = () => `${base}/pick/tree/`;
/** The lists that an outcome of the picker chooses from. */
export const pickListsUrl = () => `${base}/pick/lists/`;
export const changesUrl = () => `${base}/changes/`;
/** The changes of one month in full; `month` is "2026-10" or a day of it. */
export const changesMonthUrl = (month: string) => `${base}/changes/${month.slice(0, 7)}/`;
export const changeUrl = (on: string, key: string) => `${changesMonthUrl(on)}#c-${key}`;
export const retirementsUrl = () => `${base}/retirements/`;
/** A page of past ends; the first has no number. */
export const pastRetirementsUrl = (page = 1) => `${base}/retirements/past/${page > 1 ? `${page}/` : ''}`;
export const freshnessUrl = () => `${base}/freshness/`;
/** The id checker. */
export const checkUrl = () => `${base}/check/`;
/** What a job costs: the calculator. `query` is a state of it. */
export const costUrl = (query = '') => `${base}/cost/${query && `?${query}`}`;
/** The shapes of all jobs with their sources, and one of them. */
export const jobsUrl = () => `${base}/cost/jobs/`;
export const jobUrl = (id: string) => `${base}/cost/jobs/#${id}`;
/** Models side by side; without ids the page that asks for them. */
export const compareUrl = (ids: readonly string[] = []) => `${base}/compare/${ids.length > 0 ? `?models=${ids.join(',')}` : ''}`;
/** A model per role: the ready-made stacks, and the builder; `query` is a state of it. */
export const stacksUrl = (query = '') => `${base}/stack/${query && `?${query}`}`;
/** A ready-made stack with its files. */
export const stackUrl = (id: string) => `${base}/stack/${id}/`;
/** Its files for one target of exports, in one archive. */
export const stackArchiveUrl = (id: string, exporter: string) => `${base}/stack/${id}/${exporter}.zip`;
export const apiDocsUrl = () => `${base}/api/`;
/** The page that explains one file. */
export const apiFileDocsUrl = (name: string) => `${base}/api/${name}/`;
export const apiUrl = (name: string) => `${base}/api/v1/${name}.json`;
/** One card alone, as /compare/ reads it. */
export const cardFileUrl = (id: string) => apiUrl(`cards/${id}`);
export const schemaUrl = (name: string) => `${base}/api/v1/${name}.schema.json`;
/** Atom feeds: of everything, and of recommendations and retirements only. */
export const feedUrl = () => `${base}/changes.xml`;
export const adviceFeedUrl = () => `${base}/changes-advice.xml`;
export const calendarUrl = () => `${base}/retirements.ics`;
/** The calendar's address as calendar programs take it to subscribe. */
export const subscribeUrl = () => new URL(calendarUrl(), site.origin).href.replace(/^https?:/, 'webcal:');
export const llmsUrl = () => `${base}/llms.txt`;
/** The Markdown twin of a page: "/models/x/" → "/models/x.md". */
export const twinUrl = (pageUrl: string) => (pageUrl === `${base}/` ? `${base}/index.md` : pageUrl.replace(/\/$/, '.md'));
export const pickerFileUrl = () => apiUrl('picker');
/** Folder of the search index and its interface. */
export const searchBundleUrl = () => `${base}/pagefind/`;
/** A file from public/. */
export const publicUrl = (name: string) => `${base}/${name}`;
/** "/tasks/x/" as written in content → the same page under the base path. */
export const contentUrl = (path: string) => `${base}${path}`;
