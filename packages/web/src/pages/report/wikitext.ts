import { wikiPlain } from '@wikicon/schema/client';

/** An address with a title; what would end an address is encoded. */
export const link = (url: string, title: string): string =>
  `[${url.replaceAll(/[\s<>[\]{}|"']/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)} ${wikiPlain(title)}]`;

/** A table of cells that are wikitext already; the first of each row is its heading. */
export const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [
    '{| class="wikitable"',
    ...heads.map((head) => `! scope="col" | ${head}`),
    ...rows.flatMap(([head, ...cells]) => ['|-', `! scope="row" | ${head}`, ...cells.map((cell) => `| ${cell}`)]),
    '|}',
    '',
  ].join('\n');
