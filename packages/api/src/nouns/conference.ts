import { problem, type Conference, type ConferenceValues, type Problem } from '@wikicon/schema';
import { cardOf, loadRow, maybe, type Noun } from './noun.ts';
import { conferenceFrom, conferenceKey, conferenceRows, namedCard } from '../rows/conference.ts';

export const maxDays = 60;

export const conferenceNoun: Noun<Conference, ConferenceValues> = {
  privateFields: ['conflictRules', 'roomChangeMinutes'],
  load: loadRow(conferenceKey, conferenceFrom),
  edit: (before, { series, ...values }, { id, at }) =>
    ({
      publication: 'DRAFT',
      ...before,
      ...values,
      id,
      series: cardOf(series, before?.series),
      updatedAt: at,
    }) as Conference,
  mapReferences: (conference, card) => ({ ...conference, series: maybe(conference.series, card) }),
  problems({ startsOn, endsOn, conflictRules }) {
    const found: Problem[] = [];
    if (new Set((conflictRules ?? []).map(({ rule }) => rule)).size < (conflictRules ?? []).length)
      found.push(problem('conflictRules', 'DUPLICATE', 'A rule is in it twice.'));
    if ((startsOn === null) !== (endsOn === null))
      found.push(problem(startsOn === null ? 'startsOn' : 'endsOn', 'CONTRADICTION', 'Give both days, or neither.'));
    else if (startsOn !== null && endsOn !== null) {
      if (endsOn < startsOn) found.push(problem('endsOn', 'CONTRADICTION', 'It ends before it begins.'));
      else if ((Date.parse(endsOn) - Date.parse(startsOn)) / 86_400_000 >= maxDays)
        found.push(problem('endsOn', 'TOO_LARGE', `A conference lasts at most ${maxDays} days.`));
    }
    return found;
  },
  rows: conferenceRows,
  card: namedCard,
};
