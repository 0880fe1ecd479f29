import type { ConferenceFilter } from '@wikicon/schema';
import { isAmong } from '../kernel/choice.ts';
import { findsWords } from '../read/finds-words.ts';
import { anySuits } from '../read/session-filter.ts';
import type { Digest, DigestHead } from '../rows/digest.ts';

/** What a conference's own row says of the conditions; organizations stand elsewhere. */
export function headMatches(filter: ConferenceFilter): (head: DigestHead) => boolean {
  const { slugs, series, countries, years, statuses, languages, text } = filter;
  const finds = text == null ? null : findsWords(text);
  return (head) =>
    isAmong(slugs, head.slug) &&
    isAmong<string | null>(series, head.series) &&
    isAmong<string | null>(countries, head.country) &&
    isAmong(years, Number(head.startsOn?.slice(0, 4))) &&
    isAmong(statuses, head.status) &&
    (languages == null || anySuits(languages, [...head.workingLanguages, ...head.interpretationLanguages])) &&
    (finds === null || finds([...Object.values(head.name), ...Object.values(head.city ?? {})]));
}

/** All conditions, by what a digest says. */
export function digestMatches(filter: ConferenceFilter): (digest: Digest) => boolean {
  const matches = headMatches(filter);
  return ({ head, organizations }) =>
    matches(head) &&
    (filter.organizations == null ||
      organizations.some(({ slug, takesPart }) => takesPart && filter.organizations!.includes(slug)));
}
