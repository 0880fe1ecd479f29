import { expect, it } from 'vitest';
import type { ConferenceEdge, FileEdge, SessionEdge, StopConference } from './lists.ts';
import { timeline, yearsOf, type Lists } from './timeline.ts';

const conference = (id: string, startsOn: string | null) => ({ id, startsOn }) as StopConference;
const [early, late, undated] = [
  conference('con_1', '2025-05-03'),
  conference('con_2', '2027-04-10'),
  conference('con_3', null),
];

const taken = (node: StopConference) => ({ node }) as ConferenceEdge;
const session = (id: string, of: StopConference) => ({ node: { id, conference: of } }) as SessionEdge;
const file = (id: string, of: StopConference) => ({ node: { id, conference: of } }) as FileEdge;

const stopsOf = (lists: Partial<Lists>) =>
  timeline({ conferences: [], sessions: [], committees: [], media: [], ...lists });

it('puts what somebody did beneath its conference, the latest first', () => {
  const stops = stopsOf({
    conferences: [taken(late), taken(early)],
    sessions: [session('ses_1', late), session('ses_2', early), session('ses_3', late)],
    media: [file('med_1', early)],
  });
  expect(
    stops.map((stop) => [stop.conference.id, stop.sessions.map(({ node }) => node.id), stop.files.length]),
  ).toEqual([
    ['con_2', ['ses_1', 'ses_3'], 0],
    ['con_1', ['ses_2'], 1],
  ]);
});

it('has a place for a conference of which only a session is known yet', () => {
  expect(
    stopsOf({ conferences: [taken(late)], sessions: [session('ses_1', early)] }).map((stop) => [
      stop.conference.id,
      stop.participation === null,
    ]),
  ).toEqual([
    ['con_2', false],
    ['con_1', true],
  ]);
});

it('begins with conferences that have no day yet, and counts no year for them', () => {
  const stops = stopsOf({ conferences: [taken(early), taken(undated), taken(late)] });
  expect([stops.map((stop) => stop.conference.id), yearsOf(stops), yearsOf(stops.slice(0, 1))]).toEqual([
    ['con_3', 'con_2', 'con_1'],
    ['2025', '2027'],
    null,
  ]);
});
