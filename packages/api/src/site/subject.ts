import {
  conferenceOf,
  parseId,
  pick,
  type Conference,
  type LanguageTag,
  type Localized,
  type Person,
  type PersonId,
  type Room,
  type SessionId,
} from '@wikicon/schema';
import { linkedData, sessionLinkedData, stageLinkedData } from '../interchange/export/linked-data.ts';
import { personUrl } from '../interchange/export/names.ts';
import type { ExportedSession } from '../interchange/export/program.ts';
import type { Readers } from '../services/readers.ts';
import type { PageAddress } from './address.ts';
import type { Reader } from './reader.ts';
import { daysIn } from './days.ts';

/** The subject of a page, as its head describes it. */
export interface Subject {
  /** Null where nothing but the site has a name. */
  readonly title: string | null;
  readonly description: string | null;
  /** The languages of its name, beginning with the one that is shown; none for a name that is the same in all. */
  readonly languages: readonly LanguageTag[];
  /** Without a query. */
  readonly url: string;
  readonly type: 'website' | 'profile';
  /** JSON-LD. */
  readonly linkedData: string | null;
  /** Whether search engines are asked to leave it out. */
  readonly isHidden?: boolean;
}

interface Asked {
  readonly readers: Readers;
  readonly reader: Reader;
  readonly siteUrl: string;
  readonly address: PageAddress;
}

/** @returns what everybody may know of it, or null where there is no such page for everybody */
export const readSubject = (asked: Asked): Promise<Subject | null> => tellers[asked.address.kind](asked);

const tellers: Readonly<Record<PageAddress['kind'], (asked: Asked) => Promise<Subject | null>>> = {
  home: async (asked) => ofSite(asked, '/', 'Conferences'),
  affiliates: async (asked) => ofSite(asked, '/affiliates', 'Affiliates'),
  search: async (asked) => ofSite(asked, '/search', 'Search'),
  begin: async (asked) => ofSite(asked, '/conferences/new', 'New conference'),
  edit: async (asked) => ofSite(asked, `/edit/${encodeURIComponent(asked.address.name)}`, 'Edit'),
  me: async (asked) => ofSite(asked, '/me', 'Me'),
  mine: async (asked) => ofSite(asked, '/me/conferences', 'My conferences'),
  directory: async (asked) => ofSite(asked, '/people', 'People of all conferences'),
  messages: async (asked) => ofSite(asked, '/me/messages', 'Messages'),
  conference: ofConference,
  session: ofSession,
  person: ofPerson,
  affiliate: async (asked) =>
    ofFolder(asked, 'affiliates', await asked.readers.organizations.affiliateBySlug(asked.address.name)),
  series: async (asked) => ofFolder(asked, 'series', await asked.readers.series.bySlug(asked.address.name)),
  institution: async (asked) =>
    ofFolder(asked, 'institutions', await asked.readers.organizations.institutionBySlug(asked.address.name)),
};

/** The web client's names for the pages of a conference. */
const sectionTitles: Readonly<Record<string, string>> = {
  program: 'Program',
  agenda: 'My agenda',
  people: 'People',
  graph: 'Graph',
  report: 'Report',
  keep: 'Keep on this device',
  organize: 'Organize',
  settings: 'Settings',
};

function ofSite({ siteUrl, reader }: Asked, path: string, title: string): Subject {
  return {
    title: inEnglish(reader, title),
    description: null,
    languages: [],
    url: siteUrl + path,
    type: 'website',
    linkedData: null,
  };
}

async function ofConference({ readers, reader, siteUrl, address }: Asked): Promise<Subject | null> {
  const snapshot = await readers.conferences.bySlug(address.name);
  const conference = snapshot && ((await readers.nodes.byId(snapshot.id)) as Conference | null);
  if (conference === null) return null;
  const { name, slug, summary, city } = conference;
  const [section = ''] = address.section.split('/');
  return {
    title: joined(' – ', inEnglish(reader, sectionTitles[section]), textFor(reader, name)),
    description: joined(' · ', daysIn(reader.language, conference), textFor(reader, city), textFor(reader, summary)),
    languages: languagesOf(reader, name),
    url: `${siteUrl}/conferences/${slug}${address.section && `/${address.section}`}`,
    type: 'website',
    linkedData: linkedData({ conference, rooms: [], sessions: [], siteUrl }),
    isHidden: conference.isHidden === true,
  };
}

async function ofSession({ readers, reader, siteUrl, address }: Asked): Promise<Subject | null> {
  if (parseId(address.name)?.prefix !== 'ses') return null;
  const id = address.name as SessionId;
  const [session, conference] = (await readers.nodes.byIds([id, conferenceOf(id)])) as [
    Omit<ExportedSession, 'abstract'> | null,
    Conference | null,
  ];
  if (session === null || conference === null) return null;
  const room = session.slot?.room;
  const [abstract, rooms] = await Promise.all([
    readers.sessions.abstract(id),
    readers.nodes.byIds(room ? [room.id] : []) as Promise<(Room | null)[]>,
  ]);
  const speakers = session.speakers.map(({ person }) => person.displayName).join(', ');
  return {
    title: joined(' – ', textFor(reader, session.title), textFor(reader, conference.name)),
    description: joined(' · ', speakers, textFor(reader, conference.name), textFor(reader, abstract)),
    languages: languagesOf(reader, session.title),
    url: `${siteUrl}/sessions/${id}`,
    type: 'website',
    linkedData: sessionLinkedData({
      conference,
      rooms: rooms.filter((one) => one !== null),
      sessions: [{ ...session, abstract }],
      siteUrl,
    }),
    isHidden: conference.isHidden === true,
  };
}

async function ofPerson({ readers, reader, siteUrl, address: { name } }: Asked): Promise<Subject | null> {
  const id = parseId(name)?.prefix === 'per' ? (name as PersonId) : (await readers.people.byUsername(name))?.id;
  const person = id === undefined ? null : ((await readers.nodes.byId(id)) as Person | null);
  if (person === null) return null;
  return {
    title: person.displayName,
    description: textFor(reader, person.about),
    languages: [],
    url: personUrl(siteUrl, person),
    type: 'profile',
    linkedData: stageLinkedData({ person, conferences: [], siteUrl }),
  };
}

/** The snapshot behind an address says all that is told. */
function ofFolder(
  { reader, siteUrl }: Asked,
  folder: string,
  snapshot: { readonly slug?: string; readonly name?: Localized } | null,
): Subject | null {
  if (snapshot === null) return null;
  const { slug, name } = snapshot as Required<typeof snapshot>;
  return {
    title: textFor(reader, name),
    description: null,
    languages: languagesOf(reader, name),
    url: `${siteUrl}/${folder}/${slug}`,
    type: 'website',
    linkedData: null,
  };
}

const textFor = ({ wishes }: Reader, text: Localized | null): string | null => text && pick(text, wishes).text;

const languagesOf = ({ wishes }: Reader, text: Localized): LanguageTag[] => [
  ...new Set([pick(text, wishes).language, ...Object.keys(text)]),
];

/** Our own words; whoever reads another language has those of the graph alone. */
const inEnglish = ({ language }: Reader, words: string | undefined): string | null =>
  language === 'en' ? (words ?? null) : null;

const joined = (separator: string, ...parts: readonly (string | null)[]): string | null =>
  parts.filter((part) => part !== null && part !== '').join(separator) || null;
