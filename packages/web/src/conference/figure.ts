import { message, type MessageKey } from '../i18n/message.ts';
import { moneyText, numberText, percentText } from '../i18n/number.ts';
import type { Figure } from './query.ts';

export const metrics: Readonly<Record<Figure['metric'], MessageKey>> = {
  PARTICIPANTS: 'figure-participants',
  FIRST_TIME_PARTICIPANTS: 'figure-first-time',
  SELF_FUNDED_PARTICIPANTS: 'figure-self-funded',
  SCHOLARSHIP_RECIPIENTS: 'figure-scholarships',
  AFFILIATES: 'figure-affiliates',
  COUNTRIES: 'figure-countries',
  CONTINENTS: 'figure-continents',
  LANGUAGES: 'figure-languages',
  SESSIONS: 'figure-sessions',
  SPEAKERS: 'figure-speakers',
  GRANT_REQUESTED: 'figure-grant-requested',
  GRANT_AWARDED: 'figure-grant-awarded',
  GRANT_SPENT: 'figure-grant-spent',
  OTHER: 'figure-other',
};

export const metricName = ({ metric }: Pick<Figure, 'metric'>): string => message(metrics[metric]);

export const qualifiers: Readonly<Record<Figure['qualifier'], MessageKey>> = {
  EXACTLY: 'figure-exactly',
  ABOUT: 'figure-about',
  NEARLY: 'figure-nearly',
  OVER: 'figure-over',
  AT_LEAST: 'figure-at-least',
  AT_MOST: 'figure-at-most',
};

/** “over 90”, “72,447.09 USD”: the value as exact as its source. */
export function figureText({
  value,
  unit,
  currency,
  qualifier,
}: Pick<Figure, 'value' | 'unit' | 'currency' | 'qualifier'>): string {
  const digits = value.split('.')[1]?.length ?? 0;
  const amount = Number(value);
  const number =
    unit === 'MONEY' && currency !== null
      ? moneyText(amount, currency, digits)
      : unit === 'PERCENT'
        ? percentText(amount, digits)
        : numberText(amount, digits);
  return message(qualifiers[qualifier], number);
}

export const kinds: Readonly<Record<Figure['kind'], MessageKey>> = {
  TARGET: 'figure-target',
  REPORTED: 'figure-reported',
  COMPUTED: 'figure-computed',
};

export const kindName = ({ kind }: Pick<Figure, 'kind'>): string => message(kinds[kind]);

/** Figures of one thing together, in the order in which the things come first. */
export const byMetric = (figures: readonly Figure[]): readonly (readonly Figure[])[] => [
  ...Map.groupBy(figures, ({ metric, label }) => `${metric} ${label?.text ?? ''}`).values(),
];
