import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elementsOf, index } from '../../test/pages.ts';
import { parseIndex, type HeadElement } from './document.ts';

const awkward = [
  '</title><script>synthetic()</script>',
  '<!-- --><![CDATA[',
  '"><img src=x onerror=synthetic()>',
  '$&$1$`',
  '&amp;&lt;&#0;',
  '\u202E\u200F',
  '\u00A0\u2028\uFEFF',
  '\uD800',
  '\uDC00',
  '\0\r\n\t\u0085',
  "'",
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...awkward), fc.string({ unit: 'binary' })), { maxLength: 5 })
  .map((parts) => parts.join(''));

/** The part of a text that a page can hold: everything but control characters and halves of pairs. */
const held = (whole: string): string => whole.toWellFormed().replaceAll(/\p{Cc}+/gu, ' ');

const head = (title: string, description: string, url: string, data: object): HeadElement[] => [
  { name: 'title', text: title },
  { name: 'meta', attributes: { name: 'description', content: description } },
  { name: 'link', attributes: { rel: 'canonical', href: url } },
  { name: 'script', attributes: { type: 'application/ld+json' }, text: JSON.stringify(data) },
];

const page = parseIndex(index);
/** Through the bytes that are sent, as every reader gets it. */
const sent = (elements: HeadElement[]): string =>
  Buffer.from(page.filled('en', 'ltr', elements), 'utf8').toString('utf8');

describe('a filled page', () => {
  it('holds every text as it is, and no element more, whatever the texts are', () => {
    fc.assert(
      fc.property(text, text, text, fc.dictionary(text, text), (title, description, url, data) => {
        const elements = elementsOf(sent(head(title, description, url, data)));
        const usual = elementsOf(sent(head('', '', '', {})));
        expect(elements.map(({ name }) => name)).toEqual(usual.map(({ name }) => name));
        const first = (isWanted: (one: (typeof elements)[number]) => boolean) => elements.find(isWanted)!;
        const { text: shown } = first(({ name }) => name === 'title');
        const { attributes: link } = first(({ attributes }) => attributes['rel'] === 'canonical');
        const { attributes: meta } = first(({ attributes }) => attributes['name'] === 'description');
        const { text: script } = first(({ attributes }) => attributes['type'] === 'application/ld+json');
        expect(shown).toBe(held(title));
        expect(link['href']).toBe(held(url));
        expect(meta['content']).toBe(held(description));
        expect(JSON.parse(script)).toEqual(data);
      }),
      { numRuns: 500 },
    );
  });

  it('is otherwise the index as it was built', () => {
    const unchanged = elementsOf(
      page.filled('en', 'ltr', [
        { name: 'title', text: page.title },
        { name: 'meta', attributes: { name: 'description', content: page.description } },
      ]),
    );
    const byName = (all: typeof unchanged) => all.map((one) => JSON.stringify(one)).toSorted();
    const withoutSpace = (all: typeof unchanged) => all.map((one) => ({ ...one, text: one.text.trim() }));
    expect(byName(withoutSpace(unchanged))).toEqual(byName(withoutSpace(elementsOf(index))));
  });

  it('has nothing of the page that was filled before it', () => {
    page.filled('fa', 'rtl', head('one', 'two', 'three', {}));
    expect(page.filled('en', 'ltr', [])).toBe(parseIndex(index).filled('en', 'ltr', []));
  });
});

it.each(['', 'no page', '<html><head><title>Without a description</title></head></html>'])(
  'cannot be made of what is no index: %j',
  (other) => {
    expect(() => parseIndex(other)).toThrow('The index lacks an element');
  },
);
