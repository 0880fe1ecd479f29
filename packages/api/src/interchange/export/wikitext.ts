import { wikiPlain } from '@wikicon/schema/client';
import { frabDays, type FrabDay, type Scheduled } from './frab.ts';
import { localTime, textIn } from './names.ts';
import type { Program } from './program.ts';

/** The program as tables, one for each day, ready to paste on a wiki page. */
export const wikitext = (program: Program): string =>
  frabDays(program)
    .map((day) => dayTable(day, program))
    .join('\n');

function dayTable({ date, rooms }: FrabDay, { conference, siteUrl }: Program): string {
  const rows = rooms
    .flatMap(({ name, sessions }) => sessions.map((session) => ({ name, session })))
    .toSorted((one, other) => one.session.slot.startsAt.localeCompare(other.session.slot.startsAt, 'en'))
    .map(
      ({ name, session }) =>
        `|-\n${cells(name, session)
          .map((cell) => `| ${cell}`)
          .join('\n')}\n`,
    );
  return `== ${date} ==\n{| class="wikitable"\n! Time !! Room !! Session !! Languages !! Speakers\n${rows.join('')}|}\n`;

  function cells(room: string, session: Scheduled): string[] {
    const { slot, title, id, spokenLanguages, speakers } = session;
    const time = (instant: string) => localTime(instant, conference.timeZone).slice(11, 16);
    return [
      `${time(slot.startsAt)}–${time(slot.endsAt)}`,
      wikiPlain(room),
      `[${siteUrl}/sessions/${id} ${wikiPlain(textIn(title, conference, session))}]`,
      spokenLanguages.join(', '),
      speakers.map(({ person }) => speaker(person)).join(', '),
    ];
  }
}

const speaker = ({ username, displayName }: Scheduled['speakers'][number]['person']): string =>
  username === null ? wikiPlain(displayName) : `[[User:${target(username)}|${wikiPlain(displayName)}]]`;

/** A name in a link, where a wiki reads references to characters too. */
const target = (name: string): string =>
  name.replaceAll(/\s+/g, ' ').replaceAll(/[&<>[\]{}|#~]/g, (one) => `&#${one.codePointAt(0)};`);
