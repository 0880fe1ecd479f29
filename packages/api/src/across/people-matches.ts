import type { FacetName, PersonFilter, PersonId } from '@wikicon/schema';
import { protectedRegion, toldOfPeople } from '../authority/protected-countries.ts';
import { findsWords } from '../read/finds-words.ts';
import { anySuits } from '../read/session-filter.ts';
import type { Digest, DigestPerson, DigestSession } from '../rows/digest.ts';
import { affiliatesIn, together, valuesIn, type Values } from './facets.ts';

/** A person who is listed in a conference, with the sessions in which they were on stage. */
export interface Match {
  readonly digest: Digest;
  readonly person: DigestPerson;
  readonly sessions: readonly DigestSession[];
}

/** Returns the people of a conference for whom the conditions hold there. */
export function matchesIn(
  digest: Digest,
  { affiliates, languages, text }: PersonFilter,
  belongs: (person: PersonId) => boolean,
): Match[] {
  const finds = text == null ? null : findsWords(text);
  const onStage = new Map<PersonId, DigestSession[]>();
  for (const session of digest.sessions)
    for (const { id } of session.speakers) {
      const theirs = onStage.get(id);
      if (theirs === undefined) onStage.set(id, [session]);
      else theirs.push(session);
    }
  return digest.people
    .map((person) => ({ digest, person, sessions: onStage.get(person.id) ?? [] }))
    .filter(
      ({ person, sessions }) =>
        (affiliates == null || belongs(person.id) || person.representing.some((slug) => affiliates.includes(slug))) &&
        (finds === null || finds([person.name])) &&
        (languages == null || sessions.some(({ spoken }) => anySuits(languages, spoken))),
    );
}

/** Of a person in a conference: where it was held, for whom they stood, and what their sessions say. */
export function valuesOfMatch({ digest, person, sessions }: Match, name: FacetName): Values {
  if (name === 'represented') return affiliatesIn(digest)(person.representing);
  if (name !== 'country') return together(sessions.map(valuesIn(digest, name)));
  const { country } = digest.head;
  if (country === null) return new Map();
  const told = toldOfPeople(country);
  return new Map([[told, told === country ? 'region' : protectedRegion.label]]);
}
