import type { ConferenceId, OrganizationId, PersonId } from '../kernel/ids.ts';
import type { Localized } from '../kernel/language/tags.ts';
import type { CountedPage, Edge, Page, PageArguments } from '../kernel/page.ts';
import type { AffiliateType, AffiliationRole, OrganizationRole, WikimediaRegion } from '../kernel/vocabulary/words.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { Affiliate, Institution, Organization } from '../nouns/organization.ts';
import type { Person } from '../nouns/person.ts';

/** A person's place in an organization. */
export interface Affiliation {
  readonly role: AffiliationRole | null;
  readonly title: Localized | null;
  readonly since: string | null;
  readonly until: string | null;
}

export interface OrganizationParticipation {
  readonly roles: readonly OrganizationRole[];
}

/** Every given condition must hold, and of each list any one value. */
export interface AffiliateFilter {
  readonly types?: readonly AffiliateType[] | null | undefined;
  readonly regions?: readonly WikimediaRegion[] | null | undefined;
  /** Words of which each stands in a name or the code. */
  readonly text?: string | null | undefined;
}

export interface InstitutionFilter {
  readonly countries?: readonly string[] | null | undefined;
  /** Words of which each stands in a name. */
  readonly text?: string | null | undefined;
}

type Roles = PageArguments & { readonly roles?: readonly OrganizationRole[] | null | undefined };

export interface OrganizationService {
  affiliateBySlug(slug: string): Promise<Snapshot<Affiliate> | null>;
  institutionBySlug(slug: string): Promise<Snapshot<Institution> | null>;
  /** By slug. `types` and `regions` stand for a filter of these two. @throws BAD_USER_INPUT when both are given */
  affiliates(
    page: PageArguments &
      Pick<AffiliateFilter, 'types' | 'regions'> & { readonly filter?: AffiliateFilter | null | undefined },
  ): Promise<Page<Edge<Snapshot<Affiliate>>>>;
  /** By slug. */
  institutions(
    page: PageArguments & { readonly filter?: InstitutionFilter | null | undefined },
  ): Promise<Page<Edge<Snapshot<Institution>>>>;
  affiliatesOf(
    conference: ConferenceId,
    page: Roles,
  ): Promise<CountedPage<Edge<Snapshot<Affiliate>, OrganizationParticipation>>>;
  institutionsOf(
    conference: ConferenceId,
    page: Roles,
  ): Promise<CountedPage<Edge<Snapshot<Institution>, OrganizationParticipation>>>;
  /** The organizations that a person belongs to. */
  ofPerson(person: PersonId, page: PageArguments): Promise<Page<Edge<Snapshot<Organization>, Affiliation>>>;
  /** The people who show that they belong to an organization. */
  peopleOf(organization: OrganizationId, page: PageArguments): Promise<Page<Edge<Snapshot<Person>, Affiliation>>>;
}
