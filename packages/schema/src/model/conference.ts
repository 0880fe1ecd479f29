import type { ConferenceId } from '../kernel/ids.ts';
import type { LanguageTag, Localized } from '../kernel/language/tags.ts';
import type { AttendanceMode, EventStatus, Publication } from '../kernel/vocabulary/words.ts';
import type { Card } from './card.ts';
import type { RuleSetting } from './conflict.ts';
import type { Series } from './series.ts';

export interface Conference {
  readonly id: ConferenceId;
  readonly slug: string;
  readonly name: Localized;
  readonly summary: Localized | null;
  readonly series: Card<Series> | null;
  readonly publication: Publication;
  readonly edition: number | null;
  readonly status: EventStatus;
  readonly attendanceMode: AttendanceMode | null;
  /** Days of the conference's own zone, both included: 2025-04-19. */
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly timeZone: string;
  readonly city: Localized | null;
  readonly country: string | null;
  readonly workingLanguages: readonly LanguageTag[];
  readonly interpretationLanguages: readonly LanguageTag[];
  readonly website: string | null;
  readonly wikidataId: string | null;
  /** Rules that are not as serious here as usual; for the team alone. */
  readonly conflictRules?: readonly RuleSetting[] | null;
  /** Minutes from one room to another, where they are not the usual ones; for the team alone. */
  readonly roomChangeMinutes?: number | null;
  readonly updatedAt: string;
}
