/** The server's side of the contract without GraphQL: the model, its rules, and the services that it is asked through. */
export * from './kernel/errors.ts';
export * from './kernel/ids.ts';
export * from './kernel/language/accept.ts';
export { pick } from './kernel/language/pick.ts';
export * from './kernel/language/tags.ts';
export { maxItemsOf } from './kernel/list.ts';
export * from './kernel/page.ts';
export * from './kernel/promise.ts';
export * from './kernel/text/classes.ts';
export { quoted } from './kernel/text/quoted.ts';
export * from './kernel/text/text.ts';
export { knownUserName } from './kernel/text/user-name.ts';
export { canonicalTimeZone } from './kernel/time-zone.ts';
export * from './kernel/vocabulary/conflict-words.ts';
export * from './kernel/vocabulary/fact-words.ts';
export * from './kernel/vocabulary/words.ts';
export type * from './model/audit.ts';
export type * from './model/snapshot.ts';
export * from './model/conflict.ts';
export { exportFiles, type ExportFormat } from './model/export-files.ts';
export { licenseOf, licenses, type License } from './model/license.ts';
export type * from './model/viewer.ts';
export { accessTokenFields, type AccessTokenValues } from './input/access-token.ts';
export { checkAll, type Fields, type Values } from './input/field.ts';
export { formats } from './input/formats.ts';
export * from './noun/audience.ts';
export {
  privateNames,
  type Declaration,
  type DeclaredFields,
  type ShownFields,
  type ValuesOf,
} from './noun/declare.ts';
export type { DeclaredField, Kind } from './noun/field.ts';
export type { Named } from './noun/models.ts';
export type * from './nouns/committee.ts';
export type * from './nouns/conference.ts';
export type * from './nouns/credit.ts';
export type * from './nouns/figure.ts';
export type * from './nouns/media-file.ts';
export type * from './nouns/milestone.ts';
export type * from './nouns/models.ts';
export { declarationOf, declarations, inputs, nouns } from './nouns/nouns.ts';
export type * from './nouns/organization.ts';
export type * from './nouns/person.ts';
export type * from './nouns/place.ts';
export type * from './nouns/reference-data.ts';
export type * from './nouns/series.ts';
export { maxSpeakers } from './nouns/session.ts';
export type * from './nouns/session.ts';
export type * from './nouns/statement.ts';
export { participationFields, type ParticipationValues } from './input/participation.ts';
export * from './input/problem.ts';
export { checkText } from './input/text.ts';
export type * from './services/across.ts';
export type * from './services/audit.ts';
export type * from './services/search.ts';
export type * from './services/subject.ts';
export type * from './services/reference-data.ts';
export type * from './services/committee.ts';
export type * from './services/conference.ts';
export type * from './services/conflict.ts';
export type { Context, Services } from './services/context.ts';
export type * from './services/declared.ts';
export type * from './services/media.ts';
export type * from './services/naming.ts';
export type * from './services/node.ts';
export type * from './services/organization.ts';
export type * from './services/merge.ts';
export type * from './services/participation.ts';
export type * from './services/person.ts';
export { maxConferences } from './services/series.ts';
export type * from './services/series.ts';
export type * from './services/session.ts';
export type * from './services/facts.ts';
export type * from './services/viewer.ts';
export * from './services/write-result.ts';
export type * from './services/write.ts';
