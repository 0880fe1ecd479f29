import type { Conference } from '@wikicon/schema';
import { intentOf, type Intent } from './intent.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { daysIn, farDays } from './days.ts';
import type { Planning } from './planning.ts';

/** The days of the conference follow the file, unless somebody has set them here. */
export function planConference(planning: Planning, schedule: Schedule, isNew: boolean): Intent {
  const { known, conference: id } = planning;
  const { slug, name, timeZone, startsOn, endsOn, version, workingLanguages } = known.conference;
  const { title } = schedule.conference;
  const days = daysIn(schedule, timeZone);
  const intent = intentOf(planning, {
    name: 'Conference',
    key: 'conference',
    place: 'conference',
    theirs: days.startsOn === null ? {} : days,
    here: isNew ? null : { id, version, values: { startsOn, endsOn } },
    initial: {
      slug,
      timeZone,
      workingLanguages,
      name: title === null ? name : { [planning.language]: title },
    },
  });
  const after = conferenceAfter(planning, intent);
  return { ...intent, problems: [...intent.problems, ...farDays(schedule, after)] };
}

/** The conference as it will be when the plan is carried out. */
export const conferenceAfter = ({ known }: Planning, { write }: Intent): Conference => ({
  ...known.conference,
  ...(write?.plan.values as Partial<Conference> | undefined),
});
