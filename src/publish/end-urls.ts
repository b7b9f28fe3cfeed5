import { LATEST_ENDS, listEnds, PAST_ENDS_ON_A_PAGE, splitEnds, type End } from '../guide/ends.ts';
import type { Guide } from '../guide/guide.ts';
import { pastRetirementsUrl, retirementsUrl } from '../site/urls.ts';

/** Where each end stands on the day of the build: beside those to come, later on a page of past ends. A floor that has passed stands nowhere. */
export function makeEndUrls(guide: Guide): (end: Pick<End, 'key'>) => string {
  const { ahead, floors, past } = splitEnds(listEnds(guide), guide.builtOn);
  const urls = new Map([
    ...past.map(({ key }, n) => [key, `${pastRetirementsUrl(Math.floor(n / PAST_ENDS_ON_A_PAGE) + 1)}#${key}`] as const),
    ...[...ahead, ...floors, ...past.slice(0, LATEST_ENDS)].map(({ key }) => [key, `${retirementsUrl()}#${key}`] as const),
  ]);
  return ({ key }) => urls.get(key) ?? retirementsUrl();
}
