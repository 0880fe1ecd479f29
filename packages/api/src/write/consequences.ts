import { ownedKinds, typeNameOf, type AnyNode, type Conference, type Id, type PersonId } from '@wikicon/schema';
import type { Task } from '../jobs/tasks.ts';
import { namedBy, type Noun } from '../nouns/noun.ts';
import { isInHiddenProgram } from '../rows/conference.ts';
import type { Plan } from './plan.ts';

/** Nouns from which it follows what part people and organizations have. */
const partGivers = new Set(['Session', 'Committee', 'Milestone', 'MediaFile']);

/** Nouns of which a program is made. */
const programParts = new Set(['Session', 'SessionType', 'Topic', 'Venue', 'Room']);

interface Changed {
  readonly noun: Noun;
  readonly before: AnyNode | null;
  readonly after: AnyNode | null;
}

interface Whose {
  readonly owner: Conference | null;
  readonly actor: PersonId;
}

/** Returns what is still to be done after a write of a node. */
export function tasksAfter(
  { id, name, place, values }: Plan,
  { noun, before, after }: Changed,
  { owner, actor }: Whose,
): Task[] {
  if (name === 'Conference')
    return [...conferenceTasks(before as Conference | null, after as Conference | null, actor), { kind: 'index', id }];
  const tasks: Task[] = [];
  const isRenamed = before !== null && after !== null && snapshotText(noun, before) !== snapshotText(noun, after);
  // What a topic is about is an item by which its sessions are found.
  if (isRenamed || (name === 'Topic' && before !== null && 'wikidataId' in values)) tasks.push({ kind: 'follow', id });
  // Nothing that everybody sees follows from a session that they do not see.
  const isHidden = isInHiddenProgram(id, owner);
  if (after === null && place !== null && programParts.has(name) && !isHidden)
    tasks.push({ kind: 'note', conference: place });
  if (name === 'Person' && after === null) tasks.push({ kind: 'erase', person: id as PersonId });
  if (
    partGivers.has(name) &&
    place !== null &&
    !isHidden &&
    (after === null || before === null || changesParts(values))
  )
    for (const of of concerned(noun, before, after)) tasks.push({ kind: 'settle', conference: place, of });
  return [...tasks, { kind: 'index', id }];
}

function conferenceTasks(before: Conference | null, after: Conference | null, actor: PersonId): Task[] {
  if (after === null) return before === null ? [] : [{ kind: 'sweep', conference: before }];
  // The founder of a conference is its first organizer.
  if (before === null) return [{ kind: 'settle', conference: after.id, of: actor }];
  return JSON.stringify(outer(before)) === JSON.stringify(outer(after))
    ? []
    : [{ kind: 'refresh', conference: after.id }];
}

/** Returns the values of a conference that stand in rows that are not its own. */
const outer = ({
  slug,
  name,
  edition,
  status,
  startsOn,
  endsOn,
  timeZone,
  publication,
  programPublication,
  isHidden,
}: Conference) => [
  slug,
  name,
  edition,
  status,
  startsOn,
  endsOn,
  timeZone,
  publication === 'DRAFT',
  programPublication === 'DRAFT',
  isHidden === true,
];

const snapshotText = (noun: Noun, content: AnyNode): string =>
  JSON.stringify(noun.snapshot ? noun.snapshot(content) : [(content as never as { name: unknown }).name]);

const changesParts = (values: Readonly<Record<string, unknown>>): boolean =>
  ['speakers', 'members', 'people', 'author', 'kind'].some((field) => field in values);

/** People and organizations that a node names or named. */
function concerned(noun: Noun, before: AnyNode | null, after: AnyNode | null): Set<Id> {
  const named = [before, after].flatMap((content) => (content === null ? [] : namedBy(noun, content)));
  return new Set(named.filter((id) => !ownedKinds.includes(typeNameOf(id)) && !id.startsWith('con_')));
}
