import type { PersonId } from '../kernel/ids.ts';
import type { LanguageTag, Localized } from '../kernel/language/tags.ts';

export interface Person {
  readonly id: PersonId;
  /** As they chose, else the user name; never empty. */
  readonly displayName: string;
  readonly username: string | null;
  readonly about: Localized | null;
  readonly languages: readonly LanguageTag[];
}
