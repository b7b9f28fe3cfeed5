import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { toMarkdown } from '../../../scripts/markdown-twins.mjs';

const URL_OF_PAGE = 'https://site.example/models/strong/';
const SITE = { builtOn: '2026-11-25', factsOn: '2026-11-10' };
const DATES = { kind: 'model', title: 'Strong', url: URL_OF_PAGE, updatedOn: '2026-11-20', reviewedOn: '2026-11-24', reviewEvery: 45, dueOn: '2027-01-08', staleOn: '2027-02-22', verdict: 'fresh' };
const toTwin = (main: string, dates: typeof DATES | undefined = DATES, title = 'Strong · Routebook') => toMarkdown(`<!doctype html><html lang="en-GB"><head><title>${title}</title></head><body><header>Menu</header><main>${main}</main><footer>End</footer></body></html>`, URL_OF_PAGE, SITE, dates);
const split = (twin: string) => {
  const [, front, warning, text] = /^---\n([\s\S]*?)---\n\n(> .*)\n\n([\s\S]*)$/.exec(twin)!;
  return { front: parse(front!) as Record<string, unknown>, warning, text: text!.trim() };
};
const textOf = (main: string) => split(toTwin(main)).text;

describe('the head of a twin', () => {
  test('says who the page is, how old, and until when to believe it', () => {
    const { front, warning } = split(toTwin('<h1>Strong</h1>'));
    expect(front).toEqual({ title: 'Strong', url: URL_OF_PAGE, builtOn: '2026-11-25', factsOn: '2026-11-10', updatedOn: '2026-11-20', reviewedOn: '2026-11-24', reviewEvery: 45, verdictOnBuiltOn: 'fresh', dueOn: '2027-01-08', staleOn: '2027-02-22' });
    expect(warning).toBe('> Reviewed on 2026-11-24, fresh on 2026-11-25. Compare with today: from 2027-01-08 on the review is due and nobody has checked this; from 2027-02-22 on it is out of date, so treat it as history. Prices and limits are of 2026-11-10.');
  });

  test('of a page without a review term has the days of the site', () => {
    const { front, warning } = split(toMarkdown('<title>Retirements · Routebook</title><main><h1>Retirements</h1></main>', URL_OF_PAGE, SITE, undefined));
    expect(front).toEqual({ title: 'Retirements', url: URL_OF_PAGE, ...SITE });
    expect(warning).toBe('> Built on 2026-11-25 with facts of 2026-11-10. States and days left are as of that day.');
  });

  test.each(['Strong: "the one" & more', '- dash', '#1', 'yes', '2026-11-25', 'a: b # c', 'Speed · and · cost'])('takes the title %j as text', (title) => {
    expect(split(toTwin('', DATES, `${title.replace('&', '&amp;')} · Routebook`)).front['title']).toBe(title);
  });
});

describe('the text of a twin', () => {
  test('is what stands in the middle of the page: no menu, no script, nothing to press', () => {
    expect(textOf('<h1>Strong</h1><nav><a href="/x/">Contents</a></nav><script>let x</script><style>a{}</style><svg><text>Picture</text></svg><button>Copy</button><form><label>Filter</label><input><select><option>All</option></select><textarea>words</textarea></form><noscript>off</noscript><template><p>later</p></template><p>It plans.</p>')).toBe('# Strong\n\nFilter\n\nIt plans.');
  });

  test('keeps headings, lists, tables, code and stress', () => {
    expect(textOf('<h1>A</h1><h2>B</h2><ul><li>one</li><li>two<ul><li>deep</li></ul></li></ul><ol><li>first</li><li>second</li></ol><p><strong>bold</strong> and <em>leaning</em>, <code>x_y</code></p><pre><code>a &lt;b&gt;\n  c</code></pre><table><thead><tr><th>Level</th><th>For</th></tr></thead><tbody><tr><td>high</td><td>plans</td></tr></tbody></table>')).toBe(
      '# A\n\n## B\n\n- one\n- two\n  - deep\n\n1. first\n2. second\n\n**bold** and *leaning*, `x_y`\n\n```\na <b>\n  c\n```\n\n| Level | For   |\n| ----- | ----- |\n| high  | plans |',
    );
  });

  test('gives every link its whole address', () => {
    expect(textOf('<p><a href="/tasks/plan/">a</a>, <a href="#facts">b</a>, <a href="../quick/">c</a>, <a href="https://vendor.example/x">d</a></p>')).toBe('[a](https://site.example/tasks/plan/), [b](https://site.example/models/strong/#facts), [c](https://site.example/models/quick/), [d](https://vendor.example/x)');
  });

  test('keeps apart what only style keeps apart', () => {
    expect(textOf('<p><span>OpenAI</span><span>frontier</span><b>current</b></p>')).toBe('OpenAI frontier **current**');
  });

  test('lets no letter of the page become a tag', () => {
    expect(textOf('<p>Use a &lt;b&gt; &amp; &lt;script&gt; here</p>')).toMatch(/^Use a (\\<|&lt;)b> & (\\<|&lt;)script> here$/);
  });
});

describe('what is true on some days only', () => {
  const price = '<span data-until="2026-11-30">$2</span><span data-from="2026-12-01" data-until="2026-12-31" hidden>$4</span><span data-from="2027-01-01" hidden>$5</span>';

  test('keeps its days, also where the page still hides it', () => {
    expect(textOf(`<p>It costs ${price}.</p>`).replaceAll('\\', '')).toBe('It costs [until 2026-11-30: $2] [from 2026-12-01 until 2026-12-31: $4] [from 2027-01-01: $5].');
  });

  test('keeps the links and the stress within it', () => {
    expect(textOf('<p><span data-from="2026-12-01" hidden>use <a href="/models/quick/"><b>Quick</b></a></span></p>').replaceAll('\\', '')).toBe('[from 2026-12-01: use [**Quick**](https://site.example/models/quick/)]');
  });

  test('is told in a notice by its words, which have the day in them', () => {
    const notice = (tag: string) => textOf(`<${tag}><p><span data-until="2026-11-30">It ends on 1 December 2026.</span><span data-from="2026-12-01" hidden>It ended on 1 December 2026.</span></p></${tag.split(' ')[0]}>`);
    expect(['aside', 'div role="note"'].map(notice)).toEqual(['It ends on 1 December 2026.', 'It ends on 1 December 2026.']);
  });

  test('is no reason to show what the page hides for good', () => {
    expect(textOf('<p>Shown</p><p hidden>A message of the filter</p>')).toBe('Shown');
  });
});
