import type { Id } from '../kernel/ids.ts';
import type { Localized } from '../kernel/language/tags.ts';
import type { SourceKind } from '../kernel/vocabulary/story-words.ts';
import type { RoomFeature } from '../kernel/vocabulary/words.ts';
import type { Card } from './card.ts';
import type { Organization } from './organization.ts';

/** A format of session. */
export interface SessionType {
  readonly id: Id<'typ'>;
  readonly slug: string;
  readonly name: Localized;
  readonly maxDurationMinutes: number | null;
}

export interface Topic {
  readonly id: Id<'top'>;
  readonly slug: string;
  readonly name: Localized;
  readonly wikidataId: string | null;
}

export interface Venue {
  readonly id: Id<'ven'>;
  readonly name: Localized;
  readonly address: Localized | null;
  readonly host: Card<Organization> | null;
}

export interface Room {
  readonly id: Id<'rom'>;
  readonly slug: string;
  readonly venue: Id<'ven'>;
  readonly name: Localized;
  readonly capacity: number | null;
  readonly features: readonly RoomFeature[];
}

/** A publication that states facts. */
export interface Source {
  readonly id: Id<'src'>;
  readonly kind: SourceKind;
  readonly title: Localized;
  readonly publisher: string | null;
  readonly url: string | null;
  /** A year, month or day. */
  readonly publishedOn: string | null;
}
