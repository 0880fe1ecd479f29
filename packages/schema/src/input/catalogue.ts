import { RoomFeature, SourceKind } from '../kernel/vocabulary/vocabularies.ts';
import { required, type Values } from './field.ts';
import * as kit from './kit.ts';

export const venueFields = {
  name: required(kit.localized('What it is called.', 200)),
  address: kit.localizedProse('Where it is.', 500),
  host: kit.id('The organization that opens its doors.', 'aff', 'ins'),
};
export type VenueValues = Values<typeof venueFields>;

export const roomFields = {
  venue: required(kit.id('The venue that it is in.', 'ven')),
  slug: required(kit.slug('Its name in filters and addresses.')),
  name: required(kit.localized('What it is called.', 200)),
  capacity: kit.whole('How many people fit in.', 1, 100_000),
  features: kit.someOf(RoomFeature, 'What it offers.'),
};
export type RoomValues = Values<typeof roomFields>;

export const topicFields = {
  slug: required(kit.slug('Its name in filters and addresses.')),
  name: required(kit.localized('What it is called.', 200)),
  wikidataId: kit.wikidataId,
};
export type TopicValues = Values<typeof topicFields>;

export const sessionTypeFields = {
  slug: required(kit.slug('Its name in filters and addresses.')),
  name: required(kit.localized('What it is called.', 200)),
  maxDurationMinutes: kit.whole('The longest that such a session lasts, in minutes.', 1, 1_440),
};
export type SessionTypeValues = Values<typeof sessionTypeFields>;

export const sourceFields = {
  kind: required(kit.oneOf(SourceKind, 'What it is.')),
  title: required(kit.localized('Its title.', 300)),
  publisher: kit.text('Who published it.', 200),
  url: kit.scalar('URL', 'Where it can be read.'),
  publishedOn: kit.scalar('PartialDate', 'When it was published.'),
};
export type SourceValues = Values<typeof sourceFields>;
