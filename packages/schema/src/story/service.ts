import type { ConferenceId } from '../ids.ts';
import type { CreditRole, FigureKind, FigureMetric, MilestoneKind, StatementKind } from '../vocabulary-story.ts';
import type { Credit, Figure, Milestone, Statement } from './story.ts';

type Choice<Value> = readonly Value[] | null | undefined;

/** The facts and words of a conference, each list in the order of its sources. */
export interface StoryService {
  milestones(conference: ConferenceId, kinds: Choice<MilestoneKind>): Promise<Milestone[]>;
  figures(
    conference: ConferenceId,
    choice: { readonly metrics?: Choice<FigureMetric>; readonly kinds?: Choice<FigureKind> },
  ): Promise<Figure[]>;
  statements(conference: ConferenceId, kinds: Choice<StatementKind>): Promise<Statement[]>;
  credits(conference: ConferenceId, roles: Choice<CreditRole>): Promise<Credit[]>;
}
