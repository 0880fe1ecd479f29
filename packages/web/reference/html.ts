/** A piece of a page, in which nothing is left to escape. */
export interface Html {
  readonly html: string;
}

/** What may stand in a piece: texts are escaped, and what is false leaves nothing. */
type Part = Html | string | number | false | null | undefined | readonly Part[];

/** Puts a piece together: html`<p>${text}</p>`. */
export const html = (words: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  html: words.map((word, at) => word + written(parts[at])).join(''),
});

function written(part: Part): string {
  if (part === false || part === null || part === undefined) return '';
  if (typeof part === 'number') return String(part);
  if (typeof part === 'string') return escaped(part);
  return 'html' in part ? part.html : part.map(written).join('');
}

export const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The pieces with something between each two. */
export const between = (parts: readonly Html[], separator: string): readonly Part[] =>
  parts.flatMap((part, at) => (at === 0 ? [part] : [separator, part]));

/** The id of a heading. It has a hyphen, which no name of GraphQL has: those are ids as well. */
export const idOf = (heading: string): string => `the-${heading.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`;
