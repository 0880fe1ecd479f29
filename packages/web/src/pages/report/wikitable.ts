import { wikiPlain } from '@wikicon/schema/client';
import { figureRows, kindsOf, labelIn, type FigureRow } from '../../conference/figure-rows.ts';
import { figureText } from '../../conference/figure.ts';
import { columnNames } from '../../conference/figure.ts';
import type { Figure } from '../../conference/parts.ts';
import { message } from '../../i18n/message.ts';
import { partialRange } from '../../i18n/time.ts';
import type { Source } from './query.ts';
import { link, table } from './wikitext.ts';

interface Reported {
  readonly slug: string;
  readonly figures: readonly Figure[];
  readonly sources: readonly Source[];
}

/** The table of figures for a wiki page, with each source as a reference: in full where it comes first, then by name. */
export function wikitable({ slug, figures, sources }: Reported): string {
  const told = new Set<string>();
  const kinds = kindsOf(figures);
  const heads = [message('figure-what'), ...kinds.map((kind) => message(columnNames[kind]))];
  return table(heads.map(wikiPlain), figureRows(figures).map(cells));

  function cells(row: FigureRow): string[] {
    return [
      wikiPlain(row.name),
      ...kinds.map((kind) =>
        row.figures
          .filter((figure) => figure.kind === kind)
          .map((figure) => line(figure, row) + reference(figure))
          .join('<br>'),
      ),
    ];
  }

  function reference({ source }: Figure): string {
    const at = sources.findIndex(({ id }) => id === source?.id);
    if (at < 0) return '';
    const name = `"${slug} ${at + 1}"`;
    if (told.has(name)) return `<ref name=${name} />`;
    told.add(name);
    return `<ref name=${name}>${citation(sources[at]!)}</ref>`;
  }
}

function line(figure: Figure, row: FigureRow): string {
  const notes = [
    labelIn(row, figure)?.text,
    figure.attributedTo && `${message('figures-citing')} ${figure.attributedTo.text}`,
    figure.note?.text,
  ].filter((note) => note != null);
  return wikiPlain(figureText(figure)) + (notes.length > 0 ? ` (${notes.map(wikiPlain).join(', ')})` : '');
}

const citation = ({ url, title, publisher, publishedOn }: Source): string =>
  [
    url === null ? wikiPlain(title.text) : link(url, title.text),
    ...[publisher, partialRange(publishedOn, null)].filter((part) => part !== null).map(wikiPlain),
  ].join(', ');
