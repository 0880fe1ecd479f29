import type { ConferenceId, PersonId, SessionId } from '../ids.ts';
import type { Edge, Page, PageArguments } from '../page.ts';
import type { MediaKind } from '../vocabulary-story.ts';
import type { MediaFile } from './media.ts';

type Kinds = PageArguments & { readonly kinds?: readonly MediaKind[] | null | undefined };

export type MediaPage = Page<Edge<MediaFile>>;

export interface MediaService {
  ofConference(conference: ConferenceId, page: Kinds): Promise<MediaPage>;
  ofSession(session: SessionId, page: Kinds): Promise<MediaPage>;
  /** Files that a person made. */
  ofPerson(person: PersonId, page: Kinds): Promise<MediaPage>;
}
