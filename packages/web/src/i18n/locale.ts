/**
 * A language's way to write days, numbers and lists: generated from Node's ICU, because browsers do not know every
 * language (`npm run generate`; docs/decisions/0012-languages.md).
 */
export interface Locale {
  /** The tag by which a browser is asked for anything that is not here. */
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  /** The forms of the names; patterns ask for each by its number. */
  readonly months: readonly (readonly string[])[];
  /** From Sunday on. */
  readonly weekdays: readonly (readonly string[])[];
  /** `{d} {m0} {y}`: day, month in its form 0, and year, of the end of a range `{D} {M0} {Y}`; `{w0}` is the weekday. */
  readonly dates: Readonly<Record<DatePattern, string>>;
  readonly numbers: {
    readonly digits: string;
    readonly decimal: string;
    readonly group: string;
    /** `{0}` is the number. */
    readonly percent: string;
    /** `{0}` is the number, `{1}` the code of the currency. */
    readonly money: string;
  };
  /** The separators between two, between several, and before the last of several. */
  readonly list: { readonly pair: string; readonly between: string; readonly last: string };
  readonly relative: { readonly now: string } & Readonly<Record<RelativeUnit, Relative>>;
  /** The offset from Greenwich. `{0}` is 5 or 5:30. */
  readonly offset: { readonly ahead: string; readonly behind: string; readonly none: string };
  /** Names that browsers lack. `{0} ({1})`: a language, and its script or region. */
  readonly languages: Readonly<Record<string, string>>;
  readonly variety: string;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly regions?: Readonly<Record<string, string>>;
  readonly zones?: Readonly<Record<string, string>>;
}

export type DatePattern =
  | 'day'
  | 'shortDay'
  | 'date'
  | 'datesInMonth'
  | 'datesInYear'
  | 'datesAcrossYears'
  | 'month'
  | 'monthsInYear'
  | 'monthsAcrossYears'
  | 'year'
  | 'years';

export type RelativeUnit = 'minute' | 'hour' | 'day';

/** `in {0} minutes`, by CLDR's plural categories. */
export interface Relative {
  readonly past: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;
  readonly future: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;
}
