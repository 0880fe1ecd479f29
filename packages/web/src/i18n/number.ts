import type { Locale } from './locale.ts';
import { spoken } from './spoken.ts';

const writers = new Map<number, Intl.NumberFormat>();

/** 1,234.50 with its digits, its decimal sign and its groups as the language writes them. */
export function numberIn({ numbers }: Locale, value: number, fractionDigits = 0): string {
  const writer =
    writers.get(fractionDigits) ??
    new Intl.NumberFormat('en', {
      minimumFractionDigits: fractionDigits,
      maximumFractionDigits: Math.max(fractionDigits, 3),
    });
  writers.set(fractionDigits, writer);
  return writer
    .format(value)
    .replace(/[\d.,]/g, (sign) =>
      sign === '.' ? numbers.decimal : sign === ',' ? numbers.group : numbers.digits[Number(sign)]!,
    );
}

/** Digits as the language writes them, everything else as it is: 09:30, 2025. */
export const digitsIn = ({ numbers }: Locale, text: string | number): string =>
  String(text).replace(/\d/g, (digit) => numbers.digits[Number(digit)]!);

export const numberText = (value: number, fractionDigits = 0): string =>
  numberIn(spoken().locale, value, fractionDigits);

export const percentText = (value: number, fractionDigits = 0): string =>
  spoken().locale.numbers.percent.replace('{0}', () => numberText(value, fractionDigits));

/** USD 72,447.09 */
export const moneyText = (value: number, currency: string, fractionDigits = 2): string =>
  spoken()
    .locale.numbers.money.replace('{0}', () => numberText(value, fractionDigits))
    .replace('{1}', currency);

/** a, b and c */
export function listText(items: readonly string[]): string {
  const { pair, between, last } = spoken().locale.list;
  if (items.length <= 2) return items.join(pair);
  return items.slice(0, -1).join(between) + last + items.at(-1)!;
}
