import { AffiliateType, Continent, WikimediaRegion } from '../graphql/enums.ts';
import { languages } from '../graphql/languages.ts';
import { lazyField, lazyText } from '../graphql/lazy-field.ts';
import { LocalizedText } from '../graphql/localized-text.ts';
import { Node } from '../graphql/node.ts';
import { Affiliate, Institution, Organization } from '../graphql/refs.ts';
import { typeNameOf } from '../kernel/ids.ts';
import { map, type MaybePromise } from '../kernel/promise.ts';
import type { Card } from '../model/card.ts';
import type {
  Affiliate as AffiliateModel,
  Institution as InstitutionModel,
  Organization as OrganizationModel,
} from '../model/organization.ts';
import type { Context } from '../services/context.ts';

const own = lazyField<OrganizationModel>();
const ofAffiliate = lazyField<AffiliateModel>();

Organization.implement({
  description: 'A body that people belong to and that takes part in conferences.',
  interfaces: [Node],
  resolveType: ({ id }) => typeNameOf(id),
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its global id, which never changes.' }),
    slug: t.string({ description: 'Its part of a web address: wikimedia-uk.', resolve: own('slug') }),
    url: t.field({ type: 'URL', description: 'Its page in the web client.', resolve: pageOf }),
    wikidataId: t.string({ nullable: true, description: 'Its item on Wikidata: Q64.', resolve: own('wikidataId') }),
    name: t.field({
      type: LocalizedText,
      args: languages,
      description: 'What it is called.',
      resolve: lazyText<OrganizationModel>()('name'),
    }),
    website: t.field({
      type: 'URL',
      nullable: true,
      description: 'Its own site or wiki page.',
      resolve: own('website'),
    }),
    country: t.field({
      type: 'CountryCode',
      nullable: true,
      description: 'Its country; null for a group of a language or theme.',
      resolve: own('country'),
    }),
  }),
});

Affiliate.implement({
  description: 'A chapter, thematic organization or user group recognized in the Wikimedia movement.',
  interfaces: [Node, Organization],
  fields: (t) => ({
    type: t.field({ type: AffiliateType, description: 'What it is recognized as.', resolve: ofAffiliate('type') }),
    code: t.string({ nullable: true, description: 'Its usual abbreviation: WMUK.', resolve: ofAffiliate('code') }),
    region: t.field({
      type: WikimediaRegion,
      nullable: true,
      description: 'The region of the movement that it is in.',
      resolve: ofAffiliate('region'),
    }),
    continent: t.field({
      type: Continent,
      nullable: true,
      description: 'The continent that it is on.',
      resolve: ofAffiliate('continent'),
    }),
    languages: t.field({
      type: ['LanguageTag'],
      description: 'The languages that it works in.',
      resolve: ofAffiliate('languages'),
    }),
  }),
});

Institution.implement({
  description: 'An organization that is not an affiliate: the Wikimedia Foundation, a host school, a sponsor.',
  interfaces: [Node, Organization],
});

function pageOf(
  card: Card<AffiliateModel> | Card<InstitutionModel>,
  args: unknown,
  context: Context,
): MaybePromise<string> {
  const folder = card.id.startsWith('aff') ? 'affiliates' : 'institutions';
  return map(own('slug')(card, args, context), (slug) => `${context.siteUrl}/${folder}/${slug}`);
}
