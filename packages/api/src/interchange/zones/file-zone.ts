import { quoted } from '../text/text.ts';
import { zoneOf, zoneOfOffset } from './zones.ts';
import { says } from '../text/says.ts';
import type { Said } from '../../kernel/diagnostic.ts';

/** The zone of the times of one file, as it names it or as its times show it. */
export function zoneOfFile(supposed: string | null) {
  const seen = new Set<string>();
  let named: string | null = null;
  let unknown: string | null = null;
  let zoneless = 0;
  return {
    /** @returns the zone, or null where nobody knows the name */
    name(written: string): string | null {
      named = zoneOf(written);
      if (named === null) unknown = written;
      return named;
    },

    /** The zone of times that have none of their own. */
    get current(): string {
      return named ?? supposed ?? 'UTC';
    },

    /** @param zone null for a time that has none of its own */
    saw(zone: string | null): void {
      if (zone === null) zoneless += 1;
      else seen.add(zone);
    },

    /** The one zone or offset of all times; null where they differ, are in UTC, or one has none. */
    get shown(): string | null {
      const [zone = 'Z', ...others] = seen;
      if (zoneless > 0 || others.length > 0 || zone === 'Z') return null;
      return zoneOfOffset(zone) ?? zoneOf(zone);
    },

    /** A remark on times without a zone, if there are any. */
    get remark(): Said | null {
      return zoneless === 0 ? null : says('ZONELESS', zoneless, this.current);
    },

    /** A zone that the times need and nobody knows. */
    get problem(): Said | null {
      if (named !== null || unknown === null || zoneless === 0) return null;
      return says('NEEDED_ZONE', quoted(unknown));
    },
  };
}
