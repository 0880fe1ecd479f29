import type { MediaFileId } from '../kernel/ids.ts';
import type { Localized } from '../kernel/language/tags.ts';
import type { MediaKind } from '../kernel/vocabulary/story-words.ts';
import type { Card } from './card.ts';
import type { Person } from './person.ts';
import type { Session } from './session.ts';

/** Terms of reuse. */
export interface License {
  readonly spdxId: string;
  readonly name: string;
  readonly url: string;
}

/** A picture, recording or document of a conference. */
export interface MediaFile {
  readonly id: MediaFileId;
  readonly kind: MediaKind;
  readonly session: Card<Session> | null;
  readonly caption: Localized | null;
  readonly author: Card<Person> | null;
  /** The line to print beside it: author, repository, license. */
  readonly attribution: string;
  readonly license: License | null;
  readonly takenOn: string | null;
  readonly pageUrl: string | null;
  readonly fileUrl: string | null;
}
