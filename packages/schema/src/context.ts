import type { AuditService } from './audit/service.ts';
import type { CatalogueService } from './catalogue/service.ts';
import type { CommitteeService } from './committee/service.ts';
import type { ConferenceService } from './conference/service.ts';
import type { ConflictService } from './services/conflict.ts';
import type { LanguageTag } from './kernel/language/tags.ts';
import type { MediaService } from './media/service.ts';
import type { NodeService } from './node/service.ts';
import type { OrganizationService } from './organization/service.ts';
import type { PartService } from './person/part.ts';
import type { PersonService } from './person/service.ts';
import type { SeriesService } from './series/service.ts';
import type { SessionService } from './session/service.ts';
import type { StoryService } from './story/service.ts';
import type { ViewerService } from './viewer/service.ts';
import type { WriteService } from './write/service.ts';

/** The seam between the graph and its storage: one service a noun, made anew for each request. */
export interface Services {
  readonly nodes: NodeService;
  readonly series: SeriesService;
  readonly conferences: ConferenceService;
  readonly catalogue: CatalogueService;
  readonly sessions: SessionService;
  readonly people: PersonService;
  readonly organizations: OrganizationService;
  readonly committees: CommitteeService;
  readonly story: StoryService;
  readonly media: MediaService;
  readonly writes: WriteService;
  readonly parts: PartService;
  readonly viewer: ViewerService;
  readonly audit: AuditService;
  readonly conflicts: ConflictService;
}

/** What every resolver is given. */
export interface Context extends Services {
  /** The reader's languages by their Accept-Language header, best first. */
  readonly acceptedLanguages: readonly LanguageTag[];
  /** Where the web client is served, without a slash at the end. */
  readonly siteUrl: string;
}
