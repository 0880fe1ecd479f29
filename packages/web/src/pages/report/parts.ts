import { amountText } from '../../conference/figure.ts';
import { message } from '../../i18n/message.ts';
import type { Figure } from './query.ts';
import { wholeOf, type Part } from './shares.ts';

/** The parts of a figure, in its unit. They may count another thing: of five countries, the people of each. */
export const partsOf = ({ breakdown, unit, currency }: Figure): Part[] =>
  breakdown.map(({ key, label, value }) => ({
    key,
    label,
    number: numberOf(value),
    text: value === null ? '' : amountText({ value, unit, currency }),
  }));

/** The parts together, if that is a whole: percentages of different things are none. */
export function partsTogether({ breakdown, unit, currency }: Figure): Part | null {
  const number = unit === 'PERCENT' ? null : wholeOf(breakdown.map(({ value }) => numberOf(value)));
  if (number === null) return null;
  const value = number.toFixed(Math.max(...breakdown.map(({ value }) => value?.split('.')[1]?.length ?? 0)));
  return { key: '', label: message('report-together'), number, text: amountText({ value, unit, currency }) };
}

const numberOf = (value: string | null): number | null => (value === null ? null : Number(value));
