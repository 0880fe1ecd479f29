import {
  badInput,
  type Affiliate,
  type AffiliateFilter,
  type Institution,
  type InstitutionFilter,
} from '@wikicon/schema';
import { fold } from '@wikicon/schema/client';
import { isAmong } from '../kernel/choice.ts';

type Given = Pick<AffiliateFilter, 'types' | 'regions'> & { readonly filter?: AffiliateFilter | null | undefined };

/** The one filter that arguments say: the two from before there was one stand for it. @throws BAD_USER_INPUT */
export function affiliateFilter({ filter, types, regions }: Given): AffiliateFilter {
  if (filter == null) return { types, regions };
  if (types != null || regions != null)
    throw badInput('filter', 'Give types and regions inside of filter, not beside it.');
  return filter;
}

export function affiliateMatching({ types, regions, text }: AffiliateFilter): (affiliate: Affiliate) => boolean {
  const has = holding(text);
  return ({ type, region, name, code }) =>
    isAmong(types, type) && isAmong<string | null>(regions, region) && has([...Object.values(name), code ?? '']);
}

export function institutionMatching({ countries, text }: InstitutionFilter): (institution: Institution) => boolean {
  const has = holding(text);
  return ({ country, name }) => isAmong<string | null>(countries, country) && has(Object.values(name));
}

/** Whether every word stands in one of some texts, as readers compare them. */
function holding(text: string | null | undefined): (texts: readonly string[]) => boolean {
  const words = fold(text ?? '')
    .split(/\s+/)
    .filter((word) => word !== '');
  return (texts) => {
    const all = words.length === 0 ? '' : fold(texts.join('\n'));
    return words.every((word) => all.includes(word));
  };
}
