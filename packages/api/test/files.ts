import ICAL from 'ical.js';
import { sent } from '../src/http/sent.ts';
import type { World } from './world.ts';

/** Asks for a file of the API, as everybody does. */
export const getter =
  (api: Pick<World, 'app'>) =>
  async (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> => {
    const request = new Request(`http://localhost:4000${path}`, { headers, method });
    return sent(request, await api.app(request));
  };

export const reader =
  (api: Pick<World, 'app'>) =>
  async (path: string): Promise<string> =>
    (await getter(api)(path)).text();

/** The events of a calendar, as a parser of others reads them. */
export const eventsOf = (file: string): ICAL.Event[] =>
  new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));

/** The path of every file of a conference, and of one session and one person in it. */
export async function everyFileOf(api: Pick<World, 'ask'>, slug: string): Promise<string[]> {
  const { data } = await api.ask(
    `query ($slug: String!) { conference(slug: $slug) {
       exports { url } sessions(first: 1) { nodes { id speakers(first: 1) { nodes { id } } } }
     } }`,
    { slug },
  );
  const { exports, sessions } = data.conference;
  const [session] = sessions.nodes;
  const [person] = session.speakers.nodes;
  return [
    ...exports.map(({ url }: { url: string }) => new URL(url).pathname),
    ...['ics', 'jsonld'].flatMap((form) => [`/sessions/${session.id}.${form}`, `/people/${person.id}.${form}`]),
  ];
}
