import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOfHtml } from './html.ts';

describe('The text of HTML', () => {
  it('has its paragraphs, headings, links and lists', () => {
    expect(
      textOfHtml(
        '<h2>One</h2><p>Two <b>three</b><br>four</p><p><a href="https://example.org">five</a></p><style>p{}</style>',
      ),
    ).toBe('One\n\nTwo three\nfour\n\nfive [https://example.org]');
  });

  it.each([
    ['a type with a parameter', 'A Map<String> & an Option<T> of u8s: Vec<u8>.', null],
    ['a type that is called as an element is', 'From Option<Object> to Box<b> and Array<Map>', null],
    ['tags of wikitext', 'When to use <ref name=x>, <ref>…</ref> and <nowiki>.', null],
    ['comparisons', 'a < b and c > d, x <b and y> z, 1<2', null],
    ['an address in angle brackets', 'See <https://example.org/?a=1&copy=2> and <mail@example.org>.', null],
    ['a word about a tag', 'How <script> came to be, and what <b> means.', null],
    ['code of Markdown', 'Write `<br>` or `&amp;`, <br>not **both**.', 'Write `<br>` or `&amp;`,\nnot **both**.'],
    ['a fence of Markdown', '```\n<p>&lt;</p>\n```\n<b>Bold</b>', '```\n<p>&lt;</p>\n```\nBold'],
    ['apostrophes that look like code', 'Ko`p <b>tilli</b> o`zbek', 'Ko`p tilli o`zbek'],
    ['one break among lines', 'First.<br>\nThen:\n\n1. one\n2. two', 'First.\nThen:\n\n1. one\n2. two'],
    ['one reference among lines', 'R&amp;D:\n\n- one\n  - two\n\nEnd', 'R&D:\n\n- one\n  - two\n\nEnd'],
    ['a reference to a tag', 'The &lt;b&gt; of <i>HTML</i>', 'The <b> of HTML'],
    ['a reference that is none', 'AT&T; &nope; &#x41;', 'AT&T; &nope; A'],
    ['a table of Markdown beside an element', '<b>x</b>\n\n| a | b |\n|---|---|\n| 1 | 2 |', 'x\n\n| a | b |\n|---|---|\n| 1 | 2 |'],
    ['HTML that is indented', '<ul>\n  <li>One</li>\n  <li>Two\n    <ul><li>Three</li></ul>\n  </li>\n</ul>\n<p>End</p>', '* One\n * Two\n   * Three\n\nEnd'],
    ['capital tags', '<P>One</P><P>Two</P>', 'One\n\nTwo'],
    ['a comment', 'One<!-- not <b>this</b> --> two', 'One two'],
    ['lines of Windows', 'One<br/>\r\nTwo\r\nThree', 'One\nTwo\nThree'],
    ['a table', '<table>\n<tr><td>a</td><td>b</td></tr>\n<tr><th>c</th> <th>d</th></tr>\n</table>', 'a | b\nc | d'],
    ['a list of definitions', '<dl><dt>One</dt><dd>Two</dd></dl>', 'One\nTwo'],
    ['a paragraph with lines', '<p>Join us:\n- one\n- two</p>', 'Join us:\n- one\n- two'],
  ])('keeps %s', (_name, html, text) => expect(textOfHtml(html)).toBe(text ?? html)); // prettier-ignore

  const word = fc.stringMatching(/^[a-z]{1,8}$/);
  const between = fc.constantFrom(
    ' ',
    '\n',
    '\n\n',
    '<br>',
    '<p>',
    '</p>',
    '<b>',
    '</b>',
    ' < ',
    ' & ',
    '<T>',
    '</div>',
  );

  it('holds every word of the source, in its order', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(word, between), { minLength: 1 }), (parts) => {
        const text = textOfHtml(parts.map(([one, mark]) => `${one}${mark}`).join(''));
        let at = 0;
        for (const [one] of parts) {
          expect(text.slice(at)).toContain(one);
          at = text.indexOf(one, at) + one.length;
        }
      }),
    );
  });

  it('is the source where that has no markup, and never runs two lines together', () => {
    const plain = fc.array(fc.stringMatching(/^[a-z0-9*#|.-]{1,12}( [xyz<>]{1,5} [xyz]{1,5})?$/), { minLength: 1 });
    fc.assert(
      fc.property(plain, (lines) => {
        expect(textOfHtml(lines.join('\n'))).toBe(lines.join('\n'));
        const mixed = textOfHtml(`${lines.join('\n')}\n<i>end</i> &amp; more`);
        expect(mixed.split('\n')).toEqual([...lines, 'end & more']);
      }),
    );
  });
});

it.each(['<!--', '```', '<b>', '\n', '&amp;', '<p x=1', '` ', ' \n<'])('Many of “%s” are read at once', (part) => {
  expect(textOfHtml(part.repeat(200_000)).length).toBeLessThan(2_000_000);
});
