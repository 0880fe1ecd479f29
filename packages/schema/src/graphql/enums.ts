import * as known from '../kernel/vocabulary/vocabularies.ts';
import type { Vocabulary } from '../kernel/vocabulary/vocabulary.ts';
import { builder, type SchemaTypes } from './builder.ts';

type EnumRef<Word extends string> = PothosSchemaTypes.EnumRef<PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>, Word>;

const made = new Map<string, EnumRef<string>>();

/** The enum of a vocabulary. */
export function enumOf<Word extends string>(vocabulary: Vocabulary<Word>): EnumRef<Word> {
  const { name, description, words } = vocabulary;
  const values = Object.entries<string>(words).map(([word, sentence]) => [word, { description: sentence }]);
  if (!made.has(name))
    made.set(
      name,
      builder.enumType(name, {
        description,
        values: Object.fromEntries(values) as Record<string, { description: string }>,
      }),
    );
  return made.get(name) as EnumRef<Word>;
}

export const EventStatus = enumOf(known.EventStatus);
export const ListOrder = enumOf(known.ListOrder);
export const Publication = enumOf(known.Publication);
export const ProgramPublication = enumOf(known.ProgramPublication);
export const AffiliateType = enumOf(known.AffiliateType);
export const WikimediaRegion = enumOf(known.WikimediaRegion);
export const OrganizationRole = enumOf(known.OrganizationRole);
export const ParticipantRole = enumOf(known.ParticipantRole);
export const SpeakerRole = enumOf(known.SpeakerRole);
export const CommitteeKind = enumOf(known.CommitteeKind);
export const CommitteeRole = enumOf(known.CommitteeRole);
export const ConferenceRole = enumOf(known.ConferenceRole);
export const AffiliationRole = enumOf(known.AffiliationRole);
export const MilestoneKind = enumOf(known.MilestoneKind);
export const FigureMetric = enumOf(known.FigureMetric);
export const FigureKind = enumOf(known.FigureKind);
export const StatementKind = enumOf(known.StatementKind);
export const CreditRole = enumOf(known.CreditRole);
export const MediaKind = enumOf(known.MediaKind);
export const ConflictRule = enumOf(known.ConflictRule);
export const ConflictSeverity = enumOf(known.ConflictSeverity);
