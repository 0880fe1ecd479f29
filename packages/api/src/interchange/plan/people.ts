import { parseId, type PersonId } from '@wikicon/schema';
import { isProgramPublic } from '../../rows/conference.ts';
import type { StoredPerson } from '../../rows/person.ts';
import { ulidOfGuid } from '../text/guid.ts';
import { intentOf, type Intent } from './intent.ts';
import type { Versioned } from './known.ts';
import type { Memory, Remembered } from './memory.ts';
import { digest } from './merge.ts';
import { nameKey } from '../schedule/people.ts';
import type { FilePerson, Schedule } from '../schedule/schedule.ts';
import type { Planning } from './planning.ts';
import { says } from '../text/says.ts';

export interface PlannedPeople {
  readonly intents: readonly Intent[];
  /** Null for whoever was taken out of the graph: they stay out. */
  readonly idOf: (person: FilePerson) => PersonId | null;
}

/** A former key may be somebody else's: the name that is remembered under it, if any, must be the same. */
const recalled = (memory: Memory, { key, formerKeys, name }: FilePerson): Remembered | null =>
  memory.of('per', key) ??
  formerKeys
    .flatMap((former) => memory.of('per', former) ?? [])
    .find(({ base }) => (base['displayName'] ?? digest(name)) === digest(name)) ??
  null;

/** The person that somebody of the file was before, or may be by an id that our own files gave out. */
export const candidateOf = (memory: Memory, person: FilePerson): PersonId | null => {
  const before = recalled(memory, person);
  if (before !== null) return before.id as PersonId;
  const id = `per_${ulidOfGuid(person.key)}`;
  return parseId(id) === null ? null : (id as PersonId);
};

export function planPeople(
  planning: Planning,
  { people, sessions }: Schedule,
  here: ReadonlyMap<PersonId, Versioned<StoredPerson>>,
): PlannedPeople {
  const { memory, known, warn } = planning;
  const onStage = new Set(sessions.flatMap(({ speakers }) => speakers?.map(({ person }) => person.key) ?? []));
  const ids = new Map<string, PersonId>();
  const intents = people.flatMap((person): Intent[] => {
    const candidate = candidateOf(memory, person);
    const match = candidate === null ? undefined : here.get(candidate);
    const remembered = recalled(memory, person);
    if (remembered !== null && match === undefined) {
      warn(person.place, says('PERSON_ERASED'));
      return [];
    }
    // A guid alone proves nothing: whoever writes a file may put any person's there.
    const isKnown = memory.of('per', person.key) !== null || remembered?.base['displayName'] !== undefined;
    const isSame = match !== undefined && (isKnown || isNamed(match, person));
    const intent = intentOf(planning, {
      name: 'Person',
      key: person.key,
      place: person.place,
      // People who have signed in, or are looked after by others, decide themselves what is shown of them.
      theirs: isSame && !isOurs(match, planning) ? {} : valuesOf(person),
      remembered: isSame ? remembered : null,
      here: isSame ? { id: match.id, version: match.version, values: { ...match } } : null,
      // People who are named in a published program are no secret; the others are until they are named.
      initial: { isPublic: isProgramPublic(known.conference) && onStage.has(person.key) },
    });
    ids.set(person.key, intent.id as PersonId);
    return [intent];
  });
  return { intents, idOf: ({ key }) => ids.get(key) ?? null };
}

const valuesOf = ({ name, about }: FilePerson) => ({ displayName: name, ...(about !== null && { about }) });

const isNamed = ({ displayName }: StoredPerson, { name }: FilePerson): boolean =>
  nameKey(displayName) === nameKey(name);

const isOurs = ({ isClaimed, steward }: StoredPerson, { conference }: Planning): boolean =>
  !isClaimed && steward === conference;
