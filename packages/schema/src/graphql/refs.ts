/**
 * One ref a noun, declared before any is implemented: the nouns refer to each other in circles.
 * Each noun's type.ts gives its ref a meaning.
 */
import type { NodeTypeName } from '../kernel/ids.ts';
import type { Card } from '../model/card.ts';
import type * as catalogue from '../model/catalogue.ts';
import type { Committee as CommitteeModel } from '../model/committee.ts';
import type { Conference as ConferenceModel } from '../model/conference.ts';
import type { MediaFile as MediaFileModel } from '../model/media.ts';
import type * as organization from '../model/organization.ts';
import type { Person as PersonModel } from '../model/person.ts';
import type { Series as SeriesModel } from '../model/series.ts';
import type { Session as SessionModel } from '../model/session.ts';
import type * as story from '../model/story.ts';
import { declarations } from '../nouns/nouns.ts';
import type { DeclaredNode } from '../services/declared.ts';
import { builder } from './builder.ts';

export const Series = builder.objectRef<Card<SeriesModel>>('Series');
export const Conference = builder.objectRef<Card<ConferenceModel>>('Conference');
export const Organization = builder.interfaceRef<Card<organization.Affiliate> | Card<organization.Institution>>(
  'Organization',
);
export const Affiliate = builder.objectRef<Card<organization.Affiliate>>('Affiliate');
export const Institution = builder.objectRef<Card<organization.Institution>>('Institution');
export const Person = builder.objectRef<Card<PersonModel>>('Person');
export const Session = builder.objectRef<Card<SessionModel>>('Session');
export const SessionType = builder.objectRef<Card<catalogue.SessionType>>('SessionType');
export const Topic = builder.objectRef<Card<catalogue.Topic>>('Topic');
export const Venue = builder.objectRef<Card<catalogue.Venue>>('Venue');
export const Room = builder.objectRef<Card<catalogue.Room>>('Room');
export const Source = builder.objectRef<Card<catalogue.Source>>('Source');
export const Committee = builder.objectRef<Card<CommitteeModel>>('Committee');
export const Milestone = builder.objectRef<Card<story.Milestone>>('Milestone');
export const Figure = builder.objectRef<Card<story.Figure>>('Figure');
export const Statement = builder.objectRef<Card<story.Statement>>('Statement');
export const Credit = builder.objectRef<Card<story.Credit>>('Credit');
export const MediaFile = builder.objectRef<Card<MediaFileModel>>('MediaFile');

/** Of declared nouns, by their names. */
export const declaredRefs: Readonly<Record<string, ReturnType<typeof declaredRef>>> = Object.fromEntries(
  declarations.map(({ name }) => [name, declaredRef(name)]),
);

function declaredRef(name: string) {
  return builder.objectRef<Card<DeclaredNode>>(name);
}

/** The refs of what a declared noun may name. */
export const namedRefs: Readonly<Partial<Record<NodeTypeName, ObjectRef>>> = {
  Session,
  Room,
  Topic,
  Person,
  Committee,
  MediaFile,
};

// oxlint-disable-next-line typescript/no-explicit-any -- each noun has a type of its own
type ObjectRef = ReturnType<typeof builder.objectRef<any>>;
