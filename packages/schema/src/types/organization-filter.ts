import { asSearched } from '../graphql/as-searched.ts';
import { builder } from '../graphql/builder.ts';
import { AffiliateType, WikimediaRegion } from '../graphql/enums.ts';
import { atMost, maxWords } from '../kernel/list.ts';
import type {
  AffiliateFilter as AffiliateFilterModel,
  InstitutionFilter as InstitutionFilterModel,
} from '../services/organization.ts';

export const AffiliateFilter = builder.inputRef<AffiliateFilterModel>('AffiliateFilter');

AffiliateFilter.implement({
  description: 'Conditions on affiliates: every given field must hold, and of each list any one value.',
  fields: (t) => ({
    types: t.field({ type: [AffiliateType], ...atMost(maxWords, 'What they are recognized as.') }),
    regions: t.field({ type: [WikimediaRegion], ...atMost(maxWords, 'The regions of the movement that they are in.') }),
    text: t.string({
      description: `Words that each stand in a name, in whatever language, or in the code; ${asSearched}.`,
    }),
  }),
});

export const InstitutionFilter = builder.inputRef<InstitutionFilterModel>('InstitutionFilter');

InstitutionFilter.implement({
  description: 'Conditions on institutions: every given field must hold, and of each list any one value.',
  fields: (t) => ({
    countries: t.field({ type: ['CountryCode'], ...atMost(maxWords, 'The countries that they are in.') }),
    text: t.string({ description: `Words that each stand in a name, in whatever language; ${asSearched}.` }),
  }),
});
