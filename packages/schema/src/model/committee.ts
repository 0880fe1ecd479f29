import type { CommitteeId } from '../kernel/ids.ts';
import type { Localized } from '../kernel/language/tags.ts';
import type { CommitteeKind, CommitteeRole } from '../kernel/vocabulary/words.ts';
import type { Card } from './card.ts';
import type { Conference } from './conference.ts';
import type { Organization } from './organization.ts';

export interface Committee {
  readonly id: CommitteeId;
  readonly conference: Card<Conference>;
  readonly kind: CommitteeKind;
  readonly name: Localized;
  readonly mandate: Localized | null;
  /** As organizers state it; null when not known. */
  readonly unnamedMemberCount: number | null;
  /** Places without a name because somebody chose not to be listed; left out where there are none. */
  readonly unlistedMemberCount?: number;
}

export interface CommitteeMembership {
  readonly role: CommitteeRole;
  readonly representing: readonly Card<Organization>[];
}
