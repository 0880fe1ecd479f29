import { builder } from '../graphql/builder.ts';
import { AffiliateType, WikimediaRegion } from '../graphql/enums.ts';
import { Affiliate, Institution } from '../graphql/refs.ts';
import { atMost, maxWords } from '../kernel/list.ts';
import { AffiliateFilter, InstitutionFilter } from './organization-filter.ts';

/** Arguments from before there was a filter. */
const until = 'Goes on working until 2027-06-01: use filter.';

builder.queryFields((t) => ({
  affiliate: t.field({
    type: Affiliate,
    nullable: true,
    description: 'An affiliate by its slug.',
    args: { slug: t.arg.string({ required: true, description: 'Its part of a web address: wikimedia-uk.' }) },
    resolve: (_root, { slug }, { organizations }) => organizations.affiliateBySlug(slug),
  }),
  institution: t.field({
    type: Institution,
    nullable: true,
    description: 'An institution by its slug.',
    args: { slug: t.arg.string({ required: true, description: 'Its part of a web address: wikimedia-foundation.' }) },
    resolve: (_root, { slug }, { organizations }) => organizations.institutionBySlug(slug),
  }),
  affiliates: t.connection(
    {
      type: Affiliate,
      description: 'All affiliates, by slug.',
      args: {
        filter: t.arg({ type: AffiliateFilter, description: 'Which affiliates; all of them without it.' }),
        types: t.arg({
          type: [AffiliateType],
          deprecationReason: until,
          ...atMost(maxWords, 'Only those recognized as one of these.'),
        }),
        regions: t.arg({
          type: [WikimediaRegion],
          deprecationReason: until,
          ...atMost(maxWords, 'Only those in one of these regions.'),
        }),
      },
      resolve: (_root, page, { organizations }) => organizations.affiliates(page),
    },
    { name: 'AffiliateConnection', description: 'Affiliates.' },
    { name: 'AffiliateEdge', description: 'An affiliate in a list.' },
  ),
  institutions: t.connection(
    {
      type: Institution,
      description: 'All institutions, by slug.',
      args: { filter: t.arg({ type: InstitutionFilter, description: 'Which institutions; all of them without it.' }) },
      resolve: (_root, page, { organizations }) => organizations.institutions(page),
    },
    { name: 'InstitutionConnection', description: 'Institutions.' },
    { name: 'InstitutionEdge', description: 'An institution in a list.' },
  ),
}));
