import { createHash } from 'node:crypto';
import { exportFiles, parseId, ulidOf, type ExportFormat, type SessionId } from '@wikicon/schema';
import { nobody } from '../identity/viewer.ts';
import { calendar } from '../interchange/export/calendar.ts';
import { linkedData } from '../interchange/export/linked-data.ts';
import { readProgram, readSession, type Program } from '../interchange/export/program.ts';
import { schedule2Json } from '../interchange/export/schedule2-json.ts';
import { scheduleJson } from '../interchange/export/schedule-json.ts';
import { scheduleXml } from '../interchange/export/schedule-xml.ts';
import { sessionsCsv } from '../interchange/export/sessions-csv.ts';
import { wikitext } from '../interchange/export/wikitext.ts';
import { requestServices } from '../request.ts';
import type { GraphQLNeeds } from './graphql.ts';
import { exportPath } from './paths.ts';
import { recordOf } from './record.ts';

const calendarType = 'text/calendar; charset=utf-8';

interface Format {
  readonly type: string;
  readonly write: (program: Program) => string;
}

const formats: Readonly<Record<ExportFormat, Format>> = {
  SCHEDULE_XML: { type: 'application/xml; charset=utf-8', write: scheduleXml },
  SCHEDULE_JSON: { type: 'application/json; charset=utf-8', write: scheduleJson },
  SCHEDULE_JSON_2: { type: 'application/json; charset=utf-8', write: schedule2Json },
  ICALENDAR: { type: calendarType, write: calendar },
  CSV: { type: 'text/csv; charset=utf-8', write: sessionsCsv },
  WIKITEXT: { type: 'text/plain; charset=utf-8', write: wikitext },
  JSON_LD: { type: 'application/ld+json; charset=utf-8', write: linkedData },
};

function formatOf(asked: string): Format | null {
  const name = (Object.keys(formats) as ExportFormat[]).find((format) => exportFiles[format].file === asked);
  return name === undefined ? null : formats[name];
}

/**
 * Answers the addresses at which schedules are taken away. Only what everybody may see is in them, whoever asks.
 *
 * @returns null where there is nothing that is public
 */
export async function answerExport(request: Request, needs: GraphQLNeeds): Promise<Response | null> {
  const { pathname, searchParams } = new URL(request.url);
  const { slug, file, session } = exportPath.exec(pathname)?.groups ?? {};
  const { meter } = recordOf(request);
  const signal = AbortSignal.any([request.signal, AbortSignal.timeout(needs.deadline)]);
  const readers = requestServices(needs, { identity: nobody, meter, signal });
  if (session !== undefined) {
    if (parseId(session)?.prefix !== 'ses') return null;
    const program = await readSession(readers, session as SessionId, needs.siteUrl);
    return program && fresh(request, program, calendar(program), calendarType);
  }
  const format = formatOf(file!);
  const program = format && (await readProgram(readers, slug!, needs.siteUrl));
  if (program === null) return null;
  const { type, write } = format!;
  const chosen = chosenOf(program, searchParams.get('sessions'));
  return fresh(request, chosen, write(chosen), type);
}

/** The starred sessions of somebody: ?sessions= and the last parts of their ids, with commas. */
function chosenOf(program: Program, asked: string | null): Program {
  if (asked === null) return program;
  const wanted = new Set(asked.toUpperCase().split(','));
  return { ...program, sessions: program.sessions.filter(({ id }) => wanted.has(ulidOf(id))) };
}

/** The file, or word that the client has it already. */
function fresh(request: Request, program: Program, body: string, type: string): Response {
  const changed = program.updatedAt;
  const headers = {
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`,
    'last-modified': new Date(changed).toUTCString(),
    'cache-control': 'public, max-age=60',
    'access-control-allow-origin': '*',
  };
  return isKnown(request, headers.etag, changed)
    ? new Response(null, { status: 304, headers })
    : new Response(request.method === 'HEAD' ? null : body, { headers: { ...headers, 'content-type': type } });
}

function isKnown({ headers }: Request, etag: string, changed: string): boolean {
  const known = headers.get('if-none-match');
  if (known !== null) return known.split(',').some((one) => ['*', etag, `W/${etag}`].includes(one.trim()));
  const since = Date.parse(headers.get('if-modified-since') ?? '');
  return since >= Math.floor(Date.parse(changed) / 1_000) * 1_000;
}
