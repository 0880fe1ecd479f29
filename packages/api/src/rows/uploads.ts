import { ulidOf, type ConferenceId, type PersonId } from '@wikicon/schema';
import { newRow } from '../dynamo/compose.ts';
import type { Key, Row } from '../dynamo/row.ts';
import {
  anything,
  flag,
  instant,
  list,
  nullable,
  number,
  optional,
  parser,
  shape,
  text,
  word,
} from '../dynamo/shape.ts';
import { id } from './checks.ts';

/** WAITING and RUNNING go on; the others are over. STOPPED: whoever began it may not go on. */
export const uploadStates = { WAITING: 0, RUNNING: 0, DONE: 0, REFUSED: 0, STOPPED: 0, FAILED: 0 } as const;
export type UploadState = keyof typeof uploadStates;

/** An import over HTTP, as its row holds it. The file, the plan and the report lie in rows beside it, in parts. */
export interface Upload {
  readonly id: string;
  readonly conference: ConferenceId;
  /** Whoever began it: their rights hold for each write. */
  readonly person: PersonId;
  /** The sort key of the access token with which it was begun: it ends with that. Null for a session of a browser. */
  readonly credential: string | null;
  readonly state: UploadState;
  readonly isDryRun: boolean;
  /** The address that the file is still to be fetched from. */
  readonly address: string | null;
  /** The host of an address; null for a file that was sent. What is wrong with an answer is told without its text. */
  readonly host: string | null;
  /** The import that keeps the file: the dry run that was looked at, or this one. */
  readonly fileOf: string;
  readonly options: UploadOptions;
  /** The number of slices that are done; a job carries the one that is next. */
  readonly slice: number;
  readonly done: number;
  readonly all: number;
  readonly problems: readonly UploadProblem[];
  readonly startedAt: string;
  readonly updatedAt: string;
}

/** As it is told in English; the code and its values tell it in other languages. */
interface UploadProblem {
  readonly place: string;
  readonly message: string;
  readonly code?: string;
  readonly values?: readonly unknown[];
}

/** As `ImportOptions` has them. */
export interface UploadOptions {
  readonly source: string;
  readonly format: string;
  readonly language: string | null;
  readonly timeZone: string | null;
  readonly mapping: unknown;
  readonly mayEmpty: boolean;
}

export const uploadFrom = parser(
  shape<Upload>({
    id: text,
    conference: id('con'),
    person: id('per'),
    credential: nullable(text),
    state: word(uploadStates),
    isDryRun: flag,
    address: nullable(text),
    host: nullable(text),
    fileOf: text,
    options: shape<UploadOptions>({
      source: text,
      format: text,
      language: nullable(text),
      timeZone: nullable(text),
      mapping: anything,
      mayEmpty: flag,
    }),
    slice: number,
    done: number,
    all: number,
    problems: list(
      shape<UploadProblem>({ place: text, message: text, code: optional(text), values: optional(list(anything)) }),
    ),
    startedAt: instant,
    updatedAt: instant,
  }),
);

const lifetime = 7 * 24 * 3_600;

/** A partition of its own: no write there makes an answer about the conference old, and no file of the graph has it. */
export const uploadsPartition = (conference: ConferenceId): string => `UPL#${ulidOf(conference)}`;

export const uploadPrefix = 'HEAD#';

export const uploadKey = (conference: ConferenceId, upload: string): Key => ({
  pk: uploadsPartition(conference),
  sk: `${uploadPrefix}${upload}`,
});

export const uploadRow = (upload: Upload, version = 1): Row => ({
  ...newRow('Upload', uploadKey(upload.conference, upload.id), upload, upload.startedAt),
  updatedAt: upload.updatedAt,
  version,
  expiresAt: expiryOf(upload.startedAt),
});

/** What is kept in parts: the file, and the report as it was planned or as it ended. */
export type KeptText = 'FILE' | 'PLAN' | 'REPORT';

export const partPrefix = (upload: string, what?: KeptText): string => `PART#${upload}#${what ? `${what}#` : ''}`;

/** A part, in base64. */
export const uploadPartFrom = parser(shape<{ readonly bytes: string }>({ bytes: text }));

export const uploadPartRow = (
  { conference, id: upload }: Pick<Upload, 'conference' | 'id'>,
  {
    what,
    at,
    bytes,
    now,
  }: { readonly what: KeptText; readonly at: number; readonly bytes: string; readonly now: Date },
): Row => ({
  ...newRow(
    'UploadPart',
    { pk: uploadsPartition(conference), sk: `${partPrefix(upload, what)}${String(at).padStart(4, '0')}` },
    { bytes },
    now.toISOString(),
  ),
  expiresAt: expiryOf(now.toISOString()),
});

const expiryOf = (from: string): number => Math.floor(Date.parse(from) / 1_000) + lifetime;
