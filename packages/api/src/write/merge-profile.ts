import type { PersonContent } from '../nouns/person.ts';
import { idsOnly, isSame } from '../rows/audit.ts';

/** Fields of a profile that may be empty, and are then taken from the other one. */
const fields = ['username', 'about', 'languages', 'affiliations'] as const;

export type TakenField = (typeof fields)[number];

/** What a profile took over of another one, to be given back by an undo. */
export type Taken = Partial<Pick<PersonContent, TakenField>>;

/** What becomes of two profiles. */
export interface JoinedProfile {
  readonly content: PersonContent;
  readonly taken: Taken;
  readonly dropped: readonly TakenField[];
}

/** What one profile says itself stays. What it lacks is taken from the other one, if as many saw it there. */
export function joinedProfile(left: PersonContent, other: PersonContent): JoinedProfile {
  const isAsVisible = other.isPublic || (!left.isPublic && left.steward === other.steward);
  const said = fields.filter((field) => isSomething(other[field]) && !isSaidBy(field, left, other));
  const taken = Object.fromEntries(
    said.flatMap((field) => {
      const value = isAsVisible ? missing(left, other, field) : null;
      return value === null ? [] : [[field, value] as const];
    }),
  ) as Taken;
  return {
    content: { ...left, ...taken, isPublic: left.isPublic || other.isPublic },
    taken,
    dropped: said.filter((field) => !(field in taken)),
  };
}

function missing(left: PersonContent, other: PersonContent, field: TakenField): unknown {
  // The user name of an account is that of its last sign-in.
  if (field === 'username' && left.isClaimed) return null;
  if (field !== 'affiliations') return isSomething(left[field]) ? null : other[field];
  const known = new Set(left.affiliations.map(({ organization }) => organization.id));
  const more = other.affiliations.filter(({ organization }) => !known.has(organization.id));
  return more.length === 0 ? null : [...left.affiliations, ...more];
}

const isSaidBy = (field: TakenField, one: Taken, other: Taken): boolean => isSame(said(field, one), said(field, other));

/** Affiliations are read in the order of their organizations, whose names may have changed. */
function said(field: TakenField, { affiliations = [], ...others }: Taken): unknown {
  if (field !== 'affiliations') return others[field];
  return affiliations.map((one) => JSON.stringify(idsOnly(one))).toSorted();
}

const isSomething = (value: unknown): boolean => value !== null && !(Array.isArray(value) && value.length === 0);

/**
 * The profile as it was, where nobody has changed since what it took over. It is public as before: where it is listed by
 * now, that follows anew.
 */
export function givenBack(now: PersonContent, before: PersonContent, taken: Taken): PersonContent {
  const unchanged = fields.filter((field) => field in taken && isSaidBy(field, now, taken));
  const { isPublic } = before;
  return { ...now, isPublic, ...Object.fromEntries(unchanged.map((field) => [field, before[field]])) };
}
