import { typeNameOf, type AnyNode, type Conference, type Id, type WritableName } from '@wikicon/schema';
import { catalogueNoun } from '../catalogue/noun.ts';
import { committeeNoun } from '../committee/noun.ts';
import { conferenceNoun } from '../conference/noun.ts';
import { mediaNoun } from '../media/noun.ts';
import { organizationNoun } from '../organization/noun.ts';
import { personNoun } from '../person/noun.ts';
import { seriesNoun } from '../series/noun.ts';
import { sessionNoun } from '../session/noun.ts';
import { storyNoun } from '../story/noun.ts';
import type { Row } from '../dynamo/row.ts';
import { distinctRows, withVisibility } from './actions.ts';
import type { Noun } from './noun.ts';

export const nouns: Readonly<Record<WritableName, Noun>> = {
  Conference: conferenceNoun,
  Series: seriesNoun,
  Affiliate: organizationNoun,
  Institution: organizationNoun,
  Person: personNoun,
  Venue: catalogueNoun,
  Room: catalogueNoun,
  Topic: catalogueNoun,
  SessionType: catalogueNoun,
  Source: catalogueNoun,
  Session: sessionNoun,
  Committee: committeeNoun,
  Milestone: storyNoun,
  Figure: storyNoun,
  Statement: storyNoun,
  Credit: storyNoun,
  MediaFile: mediaNoun,
};

export const nounOf = (id: Id): Noun => nouns[typeNameOf(id)];

/** Every row that stands for a node, as far as everybody may see it. */
export const rowsFor = (content: AnyNode, conference: Conference | null): readonly Row[] =>
  withVisibility(distinctRows(nounOf(content.id).rows(content, conference)), conference);

/** The card that others carry of a node, from its main row; its bare id, where nothing is copied. */
export function cardFrom(id: Id, { data }: Row): AnyNode {
  const card = nounOf(id).card;
  return card ? card(data) : { id };
}
