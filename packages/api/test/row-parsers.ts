import type { RowKind } from '../src/dynamo/row-retention.ts';
import type { Row } from '../src/dynamo/row.ts';
import { contentOf } from '../src/dynamo/shape.ts';
import { accessTokenFrom, accountFrom, subjectFrom } from '../src/rows/account.ts';
import { alsoMeFrom, alsoMeQuestionFrom, alsoMeRequestFrom } from '../src/rows/also-me.ts';
import { auditFrom, personalChangesFrom } from '../src/rows/audit.ts';
import { creditFrom, deletedFrom } from '../src/rows/undo.ts';
import { committeeFrom, memberFrom, teamFrom } from '../src/rows/committee.ts';
import { conferenceFrom, namedConferenceCheck, seriesConferenceFrom } from '../src/rows/conference.ts';
import { declaredFrom } from '../src/rows/declared.ts';
import { factFrom, milestoneEdgeFrom } from '../src/rows/facts.ts';
import { recordedWriteFrom } from '../src/rows/idempotency.ts';
import { messageFrom } from '../src/rows/messages.ts';
import { mergedFrom, mergeFrom, movedFrom, proposalFrom } from '../src/rows/merge.ts';
import { mediaFrom } from '../src/rows/media.ts';
import {
  organizationSnapshotCheck,
  organizationFrom,
  organizationParticipationFrom,
} from '../src/rows/organization.ts';
import { participationFrom } from '../src/rows/participation.ts';
import { affiliationFrom, storedPerson, usernameFrom } from '../src/rows/person.ts';
import { valuesOf } from '../src/rows/private-values.ts';
import { referenceDataFrom } from '../src/rows/reference-data.ts';
import { seriesSnapshotCheck, seriesFrom } from '../src/rows/series.ts';
import { representationFrom, speakerEdgeFrom } from '../src/rows/session-edges.ts';
import { abstractFrom, sessionFrom } from '../src/rows/session.ts';
import { starsFrom } from '../src/rows/stars.ts';

/** An address is read by whoever asks for what is there; each kind of row has a field that is relied on. */
function slugFrom(row: Row): unknown {
  const [, kind] = row.pk.split('#');
  // What a conference owns is found by no address: its row only reserves the name.
  if (row.pk.startsWith('CON#')) return null;
  if (kind === 'conference') return contentOf(row, namedConferenceCheck);
  return kind === 'series' ? contentOf(row, seriesSnapshotCheck) : contentOf(row, organizationSnapshotCheck);
}

/** How each type of row is read. */
export const rowParsers: { readonly [Kind in RowKind]?: (row: Row) => unknown } = {
  Abstract: abstractFrom,
  AccessToken: accessTokenFrom,
  Account: accountFrom,
  Affiliation: affiliationFrom,
  AlsoMe: alsoMeFrom,
  AlsoMeQuestion: alsoMeQuestionFrom,
  AlsoMeRequest: alsoMeRequestFrom,
  Audit: auditFrom,
  Catalogue: referenceDataFrom,
  Committee: committeeFrom,
  CommitteeMember: memberFrom,
  Conference: conferenceFrom,
  Deleted: deletedFrom,
  FormerCredit: creditFrom,
  FormerUsername: mergedFrom,
  MediaFile: mediaFrom,
  Merge: mergeFrom,
  MergedPerson: mergedFrom,
  Message: messageFrom,
  MergeProposal: proposalFrom,
  MilestonePerson: milestoneEdgeFrom,
  Moved: movedFrom,
  Node: declaredFrom,
  Operation: recordedWriteFrom,
  Organization: organizationFrom,
  OrganizationParticipation: organizationParticipationFrom,
  Participation: participationFrom,
  Person: storedPerson,
  PersonalAudit: personalChangesFrom,
  PrivateValues: valuesOf,
  Representation: representationFrom,
  Series: seriesFrom,
  SeriesConference: seriesConferenceFrom,
  Session: sessionFrom,
  SessionMedia: mediaFrom,
  Speaker: speakerEdgeFrom,
  Stars: starsFrom,
  Story: factFrom,
  Slug: slugFrom,
  SubjectOfAccount: subjectFrom,
  Team: teamFrom,
  Username: usernameFrom,
};
