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
export const pickerFileUrl = () => `${base}/api/v1/picker.json`;
/** Folder of the search index and its interface. */
export const searchBundleUrl = () => `${base}/pagefind/`;
/** A file from public/. */
export const publicUrl = (name: string) => `${base}/${name}`;
/** "/tasks/x/" as written in content → the same page under the base path. */
export const contentUrl = (path: string) => `${base}${path}`;
