import type { PersonId } from '@wikicon/schema';
import { reference } from '../dynamo/compose.ts';
import { accessPrefix } from '../rows/committee.ts';
import { viewerOf, type Identity, type ViewerNeeds } from './viewer.ts';

/** Somebody for whom work goes on after the answer; with the sort key of the token that they gave, or null. */
export interface Actor {
  readonly person: PersonId;
  readonly credential: string | null;
}

/** The identity of somebody who is not there any more: it is looked up at each question, for rights are withdrawn. */
export function actingFor({ person, credential }: Actor, needs: ViewerNeeds): Identity {
  const viewer = async () => {
    const rows = await needs.table.all({ partition: reference(person), prefix: accessPrefix });
    return viewerOf(rows, person, credential, needs);
  };
  return { person, viewer, atFirst: Promise.resolve(null), forget: () => undefined };
}
