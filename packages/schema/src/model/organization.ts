import type { AffiliateId, InstitutionId } from '../kernel/ids.ts';
import type { LanguageTag, Localized } from '../kernel/language/tags.ts';
import type { AffiliateType, Continent, WikimediaRegion } from '../kernel/vocabulary/words.ts';

interface OrganizationFields {
  readonly slug: string;
  readonly name: Localized;
  readonly website: string | null;
  readonly country: string | null;
  readonly wikidataId: string | null;
}

/** A chapter, thematic organization or user group. */
export interface Affiliate extends OrganizationFields {
  readonly id: AffiliateId;
  readonly type: AffiliateType;
  readonly code: string | null;
  readonly region: WikimediaRegion | null;
  readonly continent: Continent | null;
  readonly languages: readonly LanguageTag[];
}

/** An organization that is not an affiliate. */
export interface Institution extends OrganizationFields {
  readonly id: InstitutionId;
}

export type Organization = Affiliate | Institution;
