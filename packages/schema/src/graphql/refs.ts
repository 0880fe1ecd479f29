/** One ref a noun, made before any has a meaning (types/nouns.ts): the nouns refer to each other in circles. */
import { typeNameOf, type IdPrefix, type NodeTypeName } from '../kernel/ids.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { Models } from '../noun/models.ts';
import { declarations } from '../nouns/nouns.ts';
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

/** The refs that types and lists name. */
const known: { readonly [Name in NodeTypeName]?: unknown } = {
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
};

// oxlint-disable-next-line typescript/no-explicit-any -- each noun has a type of its own
type AnyRef = ReturnType<typeof builder.objectRef<any>>;

const refs = new Map(declarations.map(({ name }) => [name, (known[name] ?? builder.objectRef(name)) as AnyRef]));

export const refOf = (name: NodeTypeName): AnyRef => refs.get(name)!;

export const refOfPrefix = (prefix: IdPrefix): AnyRef => refOf(typeNameOf(`${prefix}_`));
