import type { ConferenceId, PersonId, SessionId } from '../kernel/ids.ts';
import type { Edge, Page, PageArguments } from '../kernel/page.ts';
import type { MediaKind } from '../kernel/vocabulary/fact-words.ts';
import type { MediaFile } from '../nouns/media-file.ts';

type Kinds = PageArguments & { readonly kinds?: readonly MediaKind[] | null | undefined };

export type MediaPage = Page<Edge<MediaFile>>;

export interface MediaService {
  ofConference(conference: ConferenceId, page: Kinds): Promise<MediaPage>;
  ofSession(session: SessionId, page: Kinds): Promise<MediaPage>;
  /** Files that a person made. */
  ofPerson(person: PersonId, page: Kinds): Promise<MediaPage>;
}
