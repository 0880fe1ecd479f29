import { englishMetricName, metricName } from './figure.ts';
import type { Figure } from './parts.ts';

/** Figures of one thing, those of each kind beside those of the others. */
export interface FigureRow {
  readonly name: string;
  /** The language of its name, where that comes from the graph. */
  readonly language: string | undefined;
  readonly figures: readonly Figure[];
}

/** Returns the key of a figure's thing: its metric, or its label where no metric is known. */
const thing = ({ metric, label }: Figure): string => (metric === 'OTHER' ? `OTHER ${label.text}` : metric);

/** Returns the rows in the order in which their things come first. */
export const figureRows = (figures: readonly Figure[]): FigureRow[] =>
  [...Map.groupBy(figures, thing).values()].map((figures) => {
    const { metric, label } = figures[0]!;
    return metric === 'OTHER'
      ? { name: label.text, language: label.language, figures }
      : { name: metricName({ metric }), language: undefined, figures };
  });

/** Returns the label of a figure; null where its row says the same already. */
export const labelIn = ({ name }: FigureRow, { metric, label }: Figure) =>
  [name, englishMetricName({ metric })].some((known) => label.text.toLowerCase() === known.toLowerCase())
    ? null
    : label;

const kinds = ['TARGET', 'REPORTED', 'COMPUTED'] as const;

/** The kinds that there are figures of. */
export const kindsOf = (figures: readonly Figure[]): Figure['kind'][] =>
  kinds.filter((kind) => figures.some((figure) => figure.kind === kind));
