import type { LanguageTag } from '../kernel/language/tags.ts';
import type { AcrossService } from './across.ts';
import type { AlsoMeService } from './also-me.ts';
import type { AuditService } from './audit.ts';
import type { ReferenceDataService } from './reference-data.ts';
import type { CommitteeService } from './committee.ts';
import type { ConferenceService } from './conference.ts';
import type { ConflictService } from './conflict.ts';
import type { DeclaredService } from './declared.ts';
import type { MergeService } from './merge.ts';
import type { MessageService } from './messages.ts';
import type { MediaService } from './media.ts';
import type { NamingService } from './naming.ts';
import type { NodeService } from './node.ts';
import type { OrganizationService } from './organization.ts';
import type { ChangeService, SearchService } from './search.ts';
import type { PathService, SubjectService } from './subject.ts';
import type { ParticipationService } from './participation.ts';
import type { PersonService } from './person.ts';
import type { SeriesService } from './series.ts';
import type { SessionService } from './session.ts';
import type { FactService } from './facts.ts';
import type { StarService } from './stars.ts';
import type { UndoService } from './undo.ts';
import type { ViewerService } from './viewer.ts';
import type { WriteService } from './write.ts';

/** The seam between the graph and its storage: one service a noun, made anew for each request. */
export interface Services {
  readonly nodes: NodeService;
  readonly naming: NamingService;
  readonly series: SeriesService;
  readonly conferences: ConferenceService;
  readonly referenceData: ReferenceDataService;
  readonly across: AcrossService;
  readonly sessions: SessionService;
  readonly people: PersonService;
  readonly organizations: OrganizationService;
  readonly committees: CommitteeService;
  readonly facts: FactService;
  readonly media: MediaService;
  readonly declared: DeclaredService;
  readonly writes: WriteService;
  readonly participation: ParticipationService;
  readonly merging: MergeService;
  readonly undoing: UndoService;
  readonly viewer: ViewerService;
  readonly stars: StarService;
  readonly alsoMe: AlsoMeService;
  readonly messages: MessageService;
  readonly search: SearchService;
  readonly changes: ChangeService;
  readonly subjects: SubjectService;
  readonly paths: PathService;
  readonly audit: AuditService;
  readonly conflicts: ConflictService;
}

/** The context of every resolver. */
export interface Context extends Services {
  /** The reader's languages by their Accept-Language header, best first. */
  readonly acceptedLanguages: readonly LanguageTag[];
  /** The address of the web client, without a slash at the end. */
  readonly siteUrl: string;
}
