import * as words from '@wikicon/schema';
import * as z from 'zod';

/**
 * The files of a data set. A conference's own things carry the last part of their id; people, organizations and
 * sources are named by a handle, the key that they stand under. What is left out is null, or an empty list.
 */

const { formats } = words;

const oneOf = <Word extends string>(record: Readonly<Record<Word, string>>) =>
  z.enum(Object.keys(record) as [Word, ...Word[]]);
const nullable = <Type extends z.core.SomeType>(type: Type) => z.nullable(type).default(null as never);
const list = <Type extends z.core.SomeType>(type: Type) => z.array(type).default([] as never);

const own = z.string().regex(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/, 'A ULID: 26 characters without I, L, O and U.');
const id = <Prefix extends words.IdPrefix>(prefix: Prefix) =>
  z.custom<words.Id<Prefix>>(
    (text) => words.parseId(String(text))?.prefix === prefix,
    `An id that begins with ${prefix}_.`,
  );
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Small letters, digits and hyphens.');
const handle = z.string().min(1);
/** A text as the API would take it: docs/text.md. */
const written = (kind: words.TextKind) =>
  z.string().refine((given) => {
    const accepted = words.acceptText(given, kind);
    return 'text' in accepted && accepted.text === given && words.isVisible(given);
  }, 'A text in its accepted form, with something to see in it.');
const line = written('line');
const text = z
  .record(formats.languageTag, written('prose'))
  .refine((all) => Object.keys(all).length > 0, 'At least one language.');
const wikidata = z.string().regex(/^Q\d+$/);
const strict = z.strictObject;

/** A picture on Wikimedia Commons: of a made-up conference one that says so. */
const picture = strict({
  file: z.string().refine((name) => {
    const found = words.commonsFileOf(name);
    return 'file' in found && found.file === name;
  }, 'The name of a picture on Wikimedia Commons, without File: before it.'),
  author: line,
  license: z.enum(words.spdxIds),
});

const topic = strict({ id: own, slug, name: text, wikidataId: nullable(wikidata) });
const sessionType = strict({ id: own, slug, name: text, maxDurationMinutes: nullable(z.int().positive()) });
const room = strict({
  id: own,
  slug,
  name: text,
  capacity: nullable(z.int().positive()),
  features: list(oneOf(words.roomFeatures)),
});
const venue = strict({ id: own, name: text, address: nullable(text), host: nullable(handle), rooms: list(room) });

export const conferenceFile = strict({
  id: id('con'),
  slug,
  name: text,
  summary: nullable(text),
  series: nullable(slug),
  edition: nullable(z.int().positive()),
  status: oneOf(words.eventStatuses),
  attendanceMode: nullable(oneOf(words.attendanceModes)),
  startsOn: nullable(formats.date),
  endsOn: nullable(formats.date),
  timeZone: formats.timeZone,
  city: nullable(text),
  country: nullable(formats.countryCode),
  workingLanguages: list(formats.languageTag),
  interpretationLanguages: list(formats.languageTag),
  website: nullable(formats.url),
  picture: nullable(picture),
  wikidataId: nullable(wikidata),
  updatedAt: formats.dateTime,
  venues: list(venue),
  topics: list(topic),
  sessionTypes: list(sessionType),
});

export const seriesFile = z
  .record(slug, strict({ id: id('ser'), name: text, area: nullable(text), wikidataId: nullable(wikidata) }))
  .default({});

const organization = {
  name: text,
  website: nullable(formats.url),
  country: nullable(formats.countryCode),
  logo: nullable(picture),
  wikidataId: nullable(wikidata),
};
export const affiliatesFile = z
  .record(
    slug,
    strict({
      id: id('aff'),
      ...organization,
      type: oneOf(words.affiliateTypes),
      code: nullable(line),
      region: nullable(oneOf(words.wikimediaRegions)),
      continent: nullable(oneOf(words.continents)),
      languages: list(formats.languageTag),
    }),
  )
  .default({});
export const institutionsFile = z.record(slug, strict({ id: id('ins'), ...organization })).default({});

const affiliation = strict({
  organization: slug,
  role: nullable(oneOf(words.affiliationRoles)),
  title: nullable(text),
  since: nullable(formats.partialDate),
  until: nullable(formats.partialDate),
});
export const peopleFile = z
  .record(
    handle,
    strict({
      id: id('per'),
      username: nullable(z.string().refine((name) => words.knownUserName(name) === name, 'A wiki user name.')),
      displayName: nullable(line),
      about: nullable(text),
      languages: list(formats.languageTag),
      picture: nullable(picture),
      affiliations: list(affiliation),
    }).refine(
      ({ username, displayName }) => username !== null || displayName !== null,
      'A user name, a display name, or both.',
    ),
  )
  .default({});

const onStage = strict({ person: handle, role: oneOf(words.speakerRoles), representing: list(slug) });
export const sessionsFile = list(
  strict({
    id: own,
    title: text,
    isTitleDescriptive: z.boolean().default(false),
    abstract: nullable(text),
    type: nullable(slug),
    topics: list(slug),
    spokenLanguages: list(formats.languageTag),
    interpretationLanguages: list(formats.languageTag),
    status: oneOf(words.eventStatuses).default('CONFIRMED'),
    /** Local time of the conference's zone: 2025-04-19T10:00. */
    slot: nullable(
      strict({
        startsAt: z.iso.datetime({ local: true, precision: -1 }),
        minutes: z.int().positive(),
        room: nullable(slug),
      }),
    ),
    speakers: z.array(onStage).max(words.maxSpeakers).default([]),
    unnamedSpeakerCount: nullable(z.int().nonnegative()),
  }),
);

const member = strict({
  person: handle,
  role: oneOf(words.committeeRoles).default('MEMBER'),
  representing: list(slug),
});
export const committeesFile = list(
  strict({
    id: own,
    kind: oneOf(words.committeeKinds),
    name: text,
    mandate: nullable(text),
    members: list(member),
    unnamedMemberCount: nullable(z.int().nonnegative()),
  }),
);

/** Roles that no other file states; those of speakers, committees, initiators and photographers follow from theirs. */
export const participationsFile = strict({
  organizations: list(strict({ organization: slug, roles: z.array(oneOf(words.organizationRoles)).min(1) })),
  people: list(
    strict({
      person: handle,
      roles: z.array(oneOf(words.participantRoles)).min(1),
      representing: list(slug),
      isListed: z.boolean().default(true),
    }),
  ),
}).prefault({});

export { formats, handle, line, list, nullable, oneOf, own, slug, strict, text };
