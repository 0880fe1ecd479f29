import { descriptor as Conference } from './described/conference.ts';
import { descriptor as Series } from './described/series.ts';
import { descriptor as Affiliate } from './described/affiliate.ts';
import { descriptor as Institution } from './described/institution.ts';
import { descriptor as Person } from './described/person.ts';
import { descriptor as Venue } from './described/venue.ts';
import { descriptor as Room } from './described/room.ts';
import { descriptor as Topic } from './described/topic.ts';
import { descriptor as SessionType } from './described/session-type.ts';
import { descriptor as Source } from './described/source.ts';
import { descriptor as Session } from './described/session.ts';
import { descriptor as Committee } from './described/committee.ts';
import { descriptor as Milestone } from './described/milestone.ts';
import { descriptor as Figure } from './described/figure.ts';
import { descriptor as Statement } from './described/statement.ts';
import { descriptor as Credit } from './described/credit.ts';
import { descriptor as MediaFile } from './described/media-file.ts';
import { descriptor as Announcement } from './described/announcement.ts';
import { descriptor as Call } from './described/call.ts';

/** The fields of each declared noun, as packages/web/scripts/nouns writes them (npm run generate). */
export const descriptors = { Conference, Series, Affiliate, Institution, Person, Venue, Room, Topic, SessionType, Source, Session, Committee, Milestone, Figure, Statement, Credit, MediaFile, Announcement, Call } as const;
