import {
  badInput,
  type Affiliate,
  type AffiliateFilter,
  type Institution,
  type InstitutionFilter,
} from '@wikicon/schema';
import { isAmong } from '../kernel/choice.ts';
import { findsWords } from './finds-words.ts';

type Given = Pick<AffiliateFilter, 'types' | 'regions'> & { readonly filter?: AffiliateFilter | null | undefined };

/** The one filter that arguments say: the two from before there was one stand for it. @throws BAD_USER_INPUT */
export function affiliateFilter({ filter, types, regions }: Given): AffiliateFilter {
  if (filter == null) return { types, regions };
  if (types != null || regions != null)
    throw badInput('filter', 'Give types and regions inside of filter, not beside it.');
  return filter;
}

export function affiliateMatching({ types, regions, text }: AffiliateFilter): (affiliate: Affiliate) => boolean {
  const has = findsWords(text ?? '', 'ANYWHERE');
  return ({ type, region, name, code }) =>
    isAmong(types, type) && isAmong<string | null>(regions, region) && has([...Object.values(name), code ?? '']);
}

export function institutionMatching({ countries, text }: InstitutionFilter): (institution: Institution) => boolean {
  const has = findsWords(text ?? '', 'ANYWHERE');
  return ({ country, name }) => isAmong<string | null>(countries, country) && has(Object.values(name));
}
