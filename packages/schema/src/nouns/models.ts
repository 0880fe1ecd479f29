import type { Committee } from './committee.ts';
import type { Conference } from './conference.ts';
import type { Credit } from './credit.ts';
import type { Figure } from './figure.ts';
import type { MediaFile } from './media-file.ts';
import type { Milestone } from './milestone.ts';
import type { Affiliate, Institution } from './organization.ts';
import type { Person } from './person.ts';
import type { Room, Venue } from './place.ts';
import type { SessionType, Source, Topic } from './reference-data.ts';
import type { Series } from './series.ts';
import type { Session } from './session.ts';
import type { Statement } from './statement.ts';

/** The nouns as types: a declaration names others by their prefixes. One that nobody names need not stand here. */
declare module '../noun/models.ts' {
  interface Models {
    con: Conference;
    ser: Series;
    per: Person;
    aff: Affiliate;
    ins: Institution;
    ses: Session;
    typ: SessionType;
    top: Topic;
    ven: Venue;
    rom: Room;
    com: Committee;
    mil: Milestone;
    fig: Figure;
    stm: Statement;
    crd: Credit;
    src: Source;
    med: MediaFile;
  }
}
