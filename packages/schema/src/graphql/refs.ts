/** One ref a noun, made before any has a meaning (types/nouns.ts): the nouns refer to each other in circles. */
import { prefixOf, type IdPrefix, type NodeTypeName } from '../kernel/ids.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { Models } from '../noun/models.ts';
import { builder } from './builder.ts';

const ref = <Prefix extends keyof Models>(name: NodeTypeName) => builder.objectRef<Snapshot<Models[Prefix]>>(name);

export const Series = ref<'ser'>('Series');
export const Conference = ref<'con'>('Conference');
export const Organization = builder.interfaceRef<Snapshot<Models['aff']> | Snapshot<Models['ins']>>('Organization');
export const Affiliate = ref<'aff'>('Affiliate');
export const Institution = ref<'ins'>('Institution');
export const Person = ref<'per'>('Person');
export const Session = ref<'ses'>('Session');
export const SessionType = ref<'typ'>('SessionType');
export const Topic = ref<'top'>('Topic');
export const Venue = ref<'ven'>('Venue');
export const Room = ref<'rom'>('Room');
export const Source = ref<'src'>('Source');
export const Committee = ref<'com'>('Committee');
export const Milestone = ref<'mil'>('Milestone');
export const Figure = ref<'fig'>('Figure');
export const Statement = ref<'stm'>('Statement');
export const Credit = ref<'crd'>('Credit');
export const MediaFile = ref<'med'>('MediaFile');
const Announcement = ref<'ann'>('Announcement');

const refs: { readonly [Name in NodeTypeName]: unknown } = {
  Series,
  Conference,
  Affiliate,
  Institution,
  Person,
  Session,
  SessionType,
  Topic,
  Venue,
  Room,
  Source,
  Committee,
  Milestone,
  Figure,
  Statement,
  Credit,
  MediaFile,
  Announcement,
};

// oxlint-disable-next-line typescript/no-explicit-any -- each noun has a type of its own
type AnyRef = ReturnType<typeof builder.objectRef<any>>;

export const refOf = (name: NodeTypeName): AnyRef => refs[name] as AnyRef;

const byPrefix = new Map(Object.keys(refs).map((name) => [prefixOf(name as NodeTypeName), name as NodeTypeName]));

export const refOfPrefix = (prefix: IdPrefix): AnyRef => refOf(byPrefix.get(prefix)!);
