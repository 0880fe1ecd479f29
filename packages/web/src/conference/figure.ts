import { message, type MessageKey } from '../i18n/message.ts';
import { moneyText, numberText, percentText } from '../i18n/number.ts';
import { inEnglish } from '../i18n/spoken.ts';
import type { Figure } from './parts.ts';

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

/** The English name of a metric, as used by many sources in no language of the reader. */
export const englishMetricName = ({ metric }: Pick<Figure, 'metric'>): string => inEnglish.messages[metrics[metric]]!;

export const qualifiers: Readonly<Record<Figure['qualifier'], MessageKey>> = {
  EXACTLY: 'figure-exactly',
  ABOUT: 'figure-about',
  NEARLY: 'figure-nearly',
  OVER: 'figure-over',
  AT_LEAST: 'figure-at-least',
  AT_MOST: 'figure-at-most',
};

type Amount = Pick<Figure, 'value' | 'unit' | 'currency'>;

/** “90”, “72,447.09 USD”: with the digits that its source gives. */
export function amountText({ value, unit, currency }: Amount): string {
  const digits = value.split('.')[1]?.length ?? 0;
  const amount = Number(value);
  if (unit === 'MONEY' && currency !== null) return moneyText(amount, currency, digits);
  return unit === 'PERCENT' ? percentText(amount, digits) : numberText(amount, digits);
}

/** “over 90”: the value as exact as its source. */
export const figureText = (figure: Amount & Pick<Figure, 'qualifier'>): string =>
  message(qualifiers[figure.qualifier], amountText(figure));

export const kinds: Readonly<Record<Figure['kind'], MessageKey>> = {
  TARGET: 'figure-target',
  REPORTED: 'figure-reported',
  COMPUTED: 'figure-computed',
};

export const kindName = ({ kind }: Pick<Figure, 'kind'>): string => message(kinds[kind]);

/** The headings of the columns of figures. */
export const columnNames: Readonly<Record<Figure['kind'], MessageKey>> = {
  TARGET: 'figures-planned',
  REPORTED: 'figures-reported',
  COMPUTED: 'figures-counted',
};
