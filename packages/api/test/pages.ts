import { readFileSync } from 'node:fs';
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { BuiltFiles } from '../src/site/built-files.ts';

/** The web client's index before it is built: its head is the same. */
export const index = readFileSync(new URL('../../web/index.html', import.meta.url), 'utf8');

/** The web client as if it were built to these. */
export const built =
  (index: string | null, documents: object | null = null): BuiltFiles =>
  async (name) =>
    name === 'index.html' ? index : documents && JSON.stringify(documents);

interface ParsedElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

/** All elements of a page, as a parser of others finds them that reads as browsers do. */
export function elementsOf(page: string): ParsedElement[] {
  const found: ParsedElement[] = [];
  const visit = (node: DefaultTreeAdapterTypes.ParentNode): void => {
    for (const child of node.childNodes) {
      if (!defaultTreeAdapter.isElementNode(child)) continue;
      const text = child.childNodes.map((one) => (defaultTreeAdapter.isTextNode(one) ? one.value : '')).join('');
      const attributes = Object.fromEntries(child.attrs.map(({ name, value }) => [name, value]));
      found.push({ name: child.tagName, attributes, text });
      visit(child);
    }
  };
  visit(parse(page));
  return found;
}

/** The links that all pages have. */
const ofAll = new Set(['icon', 'apple-touch-icon', 'manifest']);

/** What chats and search engines read of a page: every element of the head that stands for it alone. */
export function headOf(page: string) {
  const elements = elementsOf(page);
  const [{ attributes: html }] = elements as [ParsedElement];
  const only = (name: string) => elements.filter((one) => one.name === name);
  const links = only('link').map(({ attributes: { rel, hreflang, href } }) => [hreflang ?? rel, href]);
  const metas = only('meta').flatMap(({ attributes: { name, property, content } }) => {
    const key = name ?? property;
    return key === undefined || ['viewport', 'color-scheme', 'theme-color'].includes(key)
      ? []
      : [[key, content] as const];
  });
  return {
    html,
    titles: only('title').map(({ text }) => text),
    links: links.filter(([rel]) => !ofAll.has(rel!)),
    metas,
    data: only('script')
      .filter(({ attributes: { type } }) => type === 'application/ld+json')
      .map(({ text }) => JSON.parse(text)),
  };
}
