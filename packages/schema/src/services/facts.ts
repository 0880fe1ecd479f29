import type { ConferenceId, Id } from '../kernel/ids.ts';
import type {
  CreditRole,
  FigureKind,
  FigureMetric,
  MilestoneKind,
  StatementKind,
} from '../kernel/vocabulary/fact-words.ts';
import type { Credit } from '../nouns/credit.ts';
import type { Figure } from '../nouns/figure.ts';
import type { Milestone } from '../nouns/milestone.ts';
import type { Statement } from '../nouns/statement.ts';

type Choice<Value> = readonly Value[] | null | undefined;

/** The parts of each fact that the query asks for, to be read in the same trip. */
export interface FactLookahead {
  readonly sources: boolean;
}

/** The facts by their kinds, as ids begin with them. */
export interface Facts {
  readonly mil: Milestone;
  readonly fig: Figure;
  readonly stm: Statement;
  readonly crd: Credit;
}

/** The facts and words of a conference, each list in the order of its sources. */
export interface FactService {
  milestones(conference: ConferenceId, kinds: Choice<MilestoneKind>, lookahead: FactLookahead): Promise<Milestone[]>;
  figures(
    conference: ConferenceId,
    choice: { readonly metrics?: Choice<FigureMetric>; readonly kinds?: Choice<FigureKind> },
    lookahead: FactLookahead,
  ): Promise<Figure[]>;
  statements(conference: ConferenceId, kinds: Choice<StatementKind>, lookahead: FactLookahead): Promise<Statement[]>;
  credits(conference: ConferenceId, roles: Choice<CreditRole>, lookahead: FactLookahead): Promise<Credit[]>;
  /** Those of a kind that name a node of their conference. */
  naming<Kind extends keyof Facts>(
    node: Id<'src' | 'com' | 'med'>,
    kind: Kind,
    lookahead: FactLookahead,
  ): Promise<Facts[Kind][]>;
}
