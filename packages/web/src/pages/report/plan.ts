import { figureRows, type FigureRow } from '../../conference/figure-rows.ts';
import type { Figure } from '../../conference/parts.ts';

type Amount = Pick<Figure, 'value' | 'unit' | 'currency' | 'qualifier'>;

const unitOf = ({ unit, currency }: Amount): string => `${unit} ${currency ?? ''}`;

/** Returns the figures planned and also reported in the same unit: only those can be held side by side. */
export function plannedAndReached(figures: readonly Figure[]): FigureRow[] {
  return figureRows(figures)
    .flatMap((row) => [...Map.groupBy(row.figures, unitOf).values()].map((figures): FigureRow => ({ ...row, figures })))
    .filter(({ figures }) => has(figures, 'TARGET') && has(figures, 'REPORTED'));
}

const has = (figures: readonly Figure[], kind: Figure['kind']): boolean =>
  figures.some((figure) => figure.kind === kind);

/** The only plan; where sources name several, none is the one to compare with. */
export function planOf(figures: readonly Figure[]): Figure | null {
  const plans = figures.filter(({ kind }) => kind === 'TARGET');
  return plans.length === 1 ? plans[0]! : null;
}

export interface Difference extends Amount {
  /** True for more than planned, false for less; null for the same. */
  readonly isMore: boolean | null;
}

/** Returns the distance of a number from the planned one, no more exact than both; null where that cannot be said. */
export function difference(planned: Amount, reached: Amount): Difference | null {
  const digits = Math.max(digitsOf(planned.value), digitsOf(reached.value));
  const distance = (Number(reached.value) - Number(planned.value)).toFixed(digits);
  const isMore = Number(distance) === 0 ? null : Number(distance) > 0;
  const qualifier = qualifierOf(planned.qualifier, reached.qualifier, isMore);
  if (qualifier === null) return null;
  const { unit, currency } = planned;
  return { value: distance.replace('-', ''), unit, currency, qualifier, isMore };
}

/** “Over 90” is over 40 more than 50, and it cannot be said how much less than 100. */
function qualifierOf(
  planned: Figure['qualifier'],
  reached: Figure['qualifier'],
  isMore: boolean | null,
): Figure['qualifier'] | null {
  const isLoose = (one: Figure['qualifier']): boolean => one === 'EXACTLY' || one === 'ABOUT';
  if (isLoose(planned) && isLoose(reached)) return planned === 'EXACTLY' ? reached : planned;
  return planned === 'EXACTLY' && isMore ? reached : null;
}

const digitsOf = (value: string): number => value.split('.')[1]?.length ?? 0;
