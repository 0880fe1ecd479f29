import { ulidOf, type AccessToken, type PersonId } from '@wikicon/schema';
import { accessPrefix } from './committee.ts';
import { newRow, reference } from '../dynamo/compose.ts';
import type { Key, Row } from '../dynamo/row.ts';
import { list, nullable, optional, parser, shape, text, word } from '../dynamo/shape.ts';
import { id } from './checks.ts';
import { hashOf, newSecret } from '../kernel/secret.ts';

/** An account at Wikimedia, as a person's partition holds it. */
export interface AccountData {
  /** Wikimedia's central id: it stays when a user is renamed. */
  readonly sub: string;
  readonly username: string | null;
}

export const accountFrom = parser(shape<AccountData>({ sub: text, username: nullable(text) }));

export const accountKey = (person: PersonId): Key => ({ pk: reference(person), sk: `${accessPrefix}ACCOUNT` });

/** The row by which a central id finds its person. */
export const subKey = (sub: string): Key => ({ pk: `SUB#${sub}`, sk: 'SUB' });

/** The person whose account a central id is. */
export interface SubjectData {
  readonly person: PersonId;
}

export const subjectFrom = parser(shape<SubjectData>({ person: id('per') }));

type Kind = 'session' | 'access';

/** The credential of a request: a token, or any other text, and the kind that it has to be. */
export interface Credentials {
  readonly kind: Kind;
  readonly text: string;
}

const prefixes: Readonly<Record<Kind, string>> = { session: 'wgs', access: 'wga' };
const sortKeys: Readonly<Record<Kind, string>> = { session: 'SESSION', access: 'TOKEN' };

/** A token taken apart: whose it claims to be, and the secret that proves it. */
export interface TokenParts {
  readonly kind: Kind;
  readonly person: PersonId;
  readonly secret: string;
}

const form = /^(wgs|wga)_([0-7][0-9A-HJKMNP-TV-Z]{25})_([A-Za-z0-9_-]{43})$/;

/** A token names its person, so that one read finds what it is worth and what its person may do. */
export function parseToken(text: string): TokenParts | null {
  const [, prefix, person, secret] = form.exec(text) ?? [];
  if (secret === undefined) return null;
  return { kind: prefix === prefixes.session ? 'session' : 'access', person: `per_${person}`, secret };
}

export const newToken = (kind: Kind, person: PersonId): TokenParts => ({
  kind,
  person,
  secret: newSecret(),
});

export const tokenText = ({ kind, person, secret }: TokenParts): string =>
  `${prefixes[kind]}_${ulidOf(person)}_${secret}`;

/** Only the hash is stored: a reader of the table cannot sign in with it. */
export const credentialKey = ({ kind, person, secret }: TokenParts): Key => ({
  pk: reference(person),
  sk: `${credentialPrefix(kind)}${hashOf(secret)}`,
});

export const credentialPrefix = (kind: Kind): string => `${accessPrefix}${sortKeys[kind]}#`;

export const accessTokenFrom = parser(
  shape<AccessToken>({
    id: text,
    name: text,
    scopes: list(word({ READ: null, WRITE: null })),
    conferences: nullable(list(id('con'))),
    createdAt: text,
    expiresAt: text,
    lastUsedOn: optional(nullable(text)),
  }),
);

/** What is kept of the browser of a session; sessions from before it was kept lack it. */
export interface SessionData {
  readonly browser?: string | null;
  readonly system?: string | null;
}

export const sessionDataFrom = parser(
  shape<SessionData>({ browser: optional(nullable(text)), system: optional(nullable(text)) }),
);

/** A session, or an access token as it is listed; what is stored is worth nothing to whoever reads it. */
export const credentialRow = (token: TokenParts, data: AccessToken | SessionData, now: Date, expiresAt: Date): Row => ({
  ...newRow(token.kind === 'session' ? 'BrowserSession' : 'AccessToken', credentialKey(token), data, now.toISOString()),
  expiresAt: Math.floor(expiresAt.getTime() / 1_000),
});
