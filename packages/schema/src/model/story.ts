import type { Id, MilestoneId } from '../kernel/ids.ts';
import type { Localized } from '../kernel/language/tags.ts';
import type {
  CreditRole,
  FigureKind,
  FigureMetric,
  FigureQualifier,
  FigureUnit,
  MilestoneKind,
  StatementKind,
} from '../kernel/vocabulary/story-words.ts';
import type { Card } from './card.ts';
import type { Source } from './catalogue.ts';
import type { Committee } from './committee.ts';
import type { Conference } from './conference.ts';
import type { MediaFile } from './media.ts';
import type { Organization } from './organization.ts';
import type { Person } from './person.ts';

/** A step in a conference's story. */
export interface Milestone {
  readonly id: MilestoneId;
  readonly kind: MilestoneKind;
  readonly title: Localized;
  readonly description: Localized | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly happenedAt: Card<Conference> | null;
  readonly people: readonly Card<Person>[];
  readonly organizations: readonly Card<Organization>[];
  readonly source: Card<Source> | null;
}

export interface FigurePart {
  readonly key: string;
  readonly label: Localized;
  readonly value: string | null;
}

/** A number about a conference; `value` is an exact decimal. */
export interface Figure {
  readonly id: Id<'fig'>;
  readonly metric: FigureMetric;
  readonly kind: FigureKind;
  readonly label: Localized;
  readonly value: string;
  readonly qualifier: FigureQualifier;
  readonly unit: FigureUnit;
  readonly currency: string | null;
  readonly breakdown: readonly FigurePart[];
  readonly attributedTo: Localized | null;
  readonly note: Localized | null;
  readonly source: Card<Source> | null;
}

/** What a conference meant, in words. */
export interface Statement {
  readonly id: Id<'stm'>;
  readonly kind: StatementKind;
  readonly body: Localized;
  readonly person: Card<Person> | null;
  readonly attributedTo: Localized | null;
  readonly source: Card<Source> | null;
}

/** A thank-you; without a recipient its text says whom it thanks. */
export interface Credit {
  readonly id: Id<'crd'>;
  readonly role: CreditRole;
  readonly recipient: Card<Person> | Card<Organization> | Card<Committee> | null;
  readonly text: Localized | null;
  readonly works: readonly Card<MediaFile>[];
  readonly source: Card<Source> | null;
}
