import { duplicates, nouns, privateNames, problem, type Conference, type ConferenceValues } from '@wikicon/schema';
import { loadRow, type Noun } from './noun.ts';
import { referencesOf } from './references.ts';
import { conferenceFrom, conferenceKey, conferenceRows, namedSnapshot } from '../rows/conference.ts';

export const maxDays = 60;

/** /conferences/new is a page of the web client. */
const reservedSlug = 'new';

const references = referencesOf(nouns.Conference.fields);

export const conferenceNoun: Noun<Conference, ConferenceValues> = {
  // No input of a conference has the reason.
  privateFields: [...privateNames(nouns.Conference), 'hiddenReason'],
  load: loadRow(conferenceKey, conferenceFrom),
  edit: (before, values, { id, at }) =>
    ({
      publication: 'DRAFT',
      ...before,
      ...references.given(values),
      id,
      updatedAt: at,
    }) as Conference,
  mapReferences: references.map,
  problems({ slug, startsOn, endsOn, conflictRules }) {
    const rules = (conflictRules ?? []).map(({ rule }) => rule);
    const found = duplicates('conflictRules', rules);
    if (slug === reservedSlug)
      found.push(problem('slug', 'TAKEN', `“${slug}” is the address at which conferences are begun.`));
    if ((startsOn === null) !== (endsOn === null))
      found.push(
        problem(
          startsOn === null ? 'startsOn' : 'endsOn',
          'CONTRADICTION',
          `${startsOn ?? endsOn} is the only day; give both, or neither.`,
        ),
      );
    else if (startsOn !== null && endsOn !== null) {
      if (endsOn < startsOn)
        found.push(problem('endsOn', 'CONTRADICTION', `It ends on ${endsOn}, before it begins on ${startsOn}.`));
      else if ((Date.parse(endsOn) - Date.parse(startsOn)) / 86_400_000 >= maxDays)
        found.push(
          problem(
            'endsOn',
            'TOO_LARGE',
            `It is from ${startsOn} to ${endsOn}; a conference lasts at most ${maxDays} days.`,
          ),
        );
    }
    return found;
  },
  rows: conferenceRows,
  snapshot: namedSnapshot,
};
