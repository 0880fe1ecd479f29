import type { ConferenceId } from '@wikicon/schema';
import { newRow } from '../../dynamo/compose.ts';
import { jobsPartition } from '../../dynamo/definition.ts';
import type { Row } from '../../dynamo/row.ts';
import { isObject } from '../../dynamo/shape.ts';
import type { Task } from '../../jobs/tasks.ts';
import type { Step } from './step.ts';

/**
 * The edges to people, organizations and conferences enter the index by which these list what names them. Where an edge
 * stands there follows from its conference, which a job reads; a draft enters with its publication.
 */
export const waysBack: Step = {
  number: 3,
  name: 'a job for the edges of each published conference',
  makes: 'Job',
  change: (row) => (isPublished(row) ? [row, jobFor(row)] : [row]),
};

const isPublished = ({ type, data }: Row): boolean =>
  type === 'Conference' && isObject(data) && data['publication'] !== 'DRAFT';

/** Its key is that of no other job: begun again, the step leaves it once. */
function jobFor({ pk, updatedAt }: Row): Row {
  const ulid = pk.slice('CON#'.length);
  const conference: ConferenceId = `con_${ulid}`;
  const tasks: readonly Task[] = [{ kind: 'refresh', conference }];
  return newRow('Job', { pk: jobsPartition, sk: ulid }, { tasks }, updatedAt);
}
