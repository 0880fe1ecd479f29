import { cut, type Conference } from '@wikicon/schema';
import { dayIn } from '../../../session/day.ts';
import { intentOf, type Intent } from '../intent.ts';
import type { Schedule } from '../schedule.ts';
import { plusMinutes } from '../times.ts';
import type { Planning } from './planning.ts';

/** The days that the file tells of: its own, and those on which its sessions are. */
export function daysIn({ conference, sessions }: Schedule, timeZone: string) {
  const days = sessions.flatMap(({ slot }) =>
    slot === null ? [] : [dayIn(timeZone, slot.startsAt), dayIn(timeZone, plusMinutes(slot.endsAt, -1))],
  );
  const all = [conference.startsOn, conference.endsOn, ...days].filter((day) => day !== null).toSorted();
  return { startsOn: all[0] ?? null, endsOn: all.at(-1) ?? null };
}

/** The days of the conference follow the file, unless somebody has set them here. */
export function planConference(planning: Planning, schedule: Schedule, isNew: boolean): Intent {
  const { known, conference: id } = planning;
  const { slug, name, timeZone, startsOn, endsOn, version, workingLanguages } = known.conference;
  const { title } = schedule.conference;
  const days = daysIn(schedule, timeZone);
  return intentOf(planning, {
    name: 'Conference',
    key: 'conference',
    place: 'conference',
    theirs: days.startsOn === null ? {} : days,
    here: isNew ? null : { id, version, values: { startsOn, endsOn } },
    initial: {
      slug,
      timeZone,
      workingLanguages,
      name: title === null ? name : { [planning.language]: cut(title, 200) },
    },
  });
}

/** The conference as it will be when the plan is carried out. */
export const conferenceAfter = ({ known }: Planning, { write }: Intent): Conference => ({
  ...known.conference,
  ...(write?.plan.values as Partial<Conference> | undefined),
});
