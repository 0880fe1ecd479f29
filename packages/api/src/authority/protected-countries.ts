/**
 * Countries and territories that are not told of people, but as one with the others: where little may be enough to find
 * somebody, and being found may be a danger. Source: the Country and Territory Protection List of the Wikimedia
 * Foundation (https://foundation.wikimedia.org/wiki/Legal:Wikimedia_Foundation_Country_and_Territory_Protection_List),
 * all its classes of risk, as its data set canonical-data has it (country/countries.tsv, is_protected, commit b34d65b of
 * 18 May 2024). HK stands there as “not published” and is added for that. The list changes about once a year: whoever
 * runs an instance sees to it that this one follows.
 */
export const protectedCountries: ReadonlySet<string> = new Set(
  'AE AF AZ BD BH BY CN CU DJ EG ER ET HK HN IQ IR KP KW KZ LA MM MO NI OM PK PS RU SA SD SY TJ TM TR UZ VE VN YE'.split(
    ' ',
  ),
);

/** All of them together. */
export const protectedRegion = {
  value: 'OTHER',
  label: {
    en: 'Other countries',
    ru: 'Другие страны',
    uz: 'Boshqa mamlakatlar',
    kk: 'Басқа елдер',
    ky: 'Башка өлкөлөр',
  },
} as const;

/** Returns the country as it may be told of people; whatever filters or counts them by country asks here. */
export const toldOfPeople = (country: string): string =>
  protectedCountries.has(country) ? protectedRegion.value : country;
