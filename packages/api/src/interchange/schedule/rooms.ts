import type { Localized } from '@wikicon/schema';
import { fold } from '@wikicon/schema/client';
import { isId } from '../text/ids.ts';
import type { FileRoom } from './schedule.ts';

interface Told {
  /** The text by which sessions name it. */
  readonly text: string;
  readonly name: Localized;
  readonly place: string;
  readonly guid: string | null;
  readonly capacity: number | null;
}

const schemes = String.raw`(?<=[a-z][a-z0-9+.-]*):\/\/|\b(?:mailto|tel|sips?|xmpp|skype|callto|facetime|msteams|zoommtg):\S`;
const sites = 'zoom.us zoom.com meet.google.com g.co teams.microsoft.com teams.live.com webex.com jit.si whereby.com'
  .concat(' gotomeet.me gotomeeting.com bluejeans.com youtube.com youtu.be twitch.tv discord.gg t.me')
  .replaceAll('.', String.raw`\.`)
  .replaceAll(' ', '|');
const address = new RegExp(String.raw`${schemes}|\bwww\.|(?:^|[^a-z0-9-])(?:${sites})(?![a-z0-9-])`, 'i');

/** An address of the web is no room, and what stands beside it may be its password. */
export const isAddress = (text: string): boolean => address.test(text);

/** The rooms of a file, each once, however often and however completely it tells of them. */
export function roomsOfFile() {
  const rooms = new Map<string, { readonly room: FileRoom; readonly guid: string | null }>();
  return {
    /** @returns what to find it by */
    add({ text, name, place, guid, capacity }: Told): string {
      const key = fold(text);
      const before = rooms.get(key);
      rooms.set(key, {
        room: {
          key: `name:${key}`,
          place: before?.room.place ?? place,
          name: before?.room.name ?? name,
          capacity: capacity ?? before?.room.capacity ?? null,
        },
        guid: (guid !== null && isId(guid) ? guid : null) ?? before?.guid ?? null,
      });
      return key;
    },

    get: (key: string): FileRoom => rooms.get(key)!.room,

    /** A room keeps its place through a new name where the file gives it a guid of its own; some give all the same. */
    keyed(): ReadonlyMap<string, FileRoom> {
      const all = [...rooms.values()];
      const shared = Map.groupBy(all, ({ guid }) => guid);
      return new Map(
        all.map(({ room, guid }) => {
          const isOwn = guid !== null && shared.get(guid)!.length === 1;
          return [room.key, isOwn ? { ...room, key: guid } : room] as const;
        }),
      );
    },
  };
}
