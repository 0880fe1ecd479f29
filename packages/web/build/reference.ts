import type { Plugin, Rolldown } from 'vite';
import { escaped } from '../reference/html.ts';
import { pagesOf, readReference, type Page } from '../reference/reference.ts';

const template = 'reference/index.html';

/** Writes `reference.json`: the pages of the reference by their addresses, of which the API answers each. */
export const reference = (): Plugin => ({
  name: 'reference',
  apply: 'build',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const { source } = bundle[template] as Rolldown.OutputAsset;
    delete bundle[template];
    const pages = pagesOf(readReference()).map((page) => [page.path, filled(String(source), page)] as const);
    this.emitFile({ type: 'asset', fileName: 'reference.json', source: JSON.stringify(Object.fromEntries(pages)) });
  },
});

const filled = (text: string, { title, description, contents, content }: Page): string => {
  const parts = {
    title: escaped(title),
    description: escaped(description),
    contents: contents.html,
    content: content.html,
  };
  return text.replaceAll(/\{(title|description|contents|content)\}/g, (_all, name: keyof typeof parts) => parts[name]);
};
