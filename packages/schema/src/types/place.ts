import { builder } from '../graphql/builder.ts';
import { lazyField } from '../graphql/lazy-field.ts';
import { Room, Venue } from '../graphql/refs.ts';
import { map } from '../kernel/promise.ts';
import type { Room as RoomModel } from '../nouns/place.ts';

const venueOf = lazyField<RoomModel>()('venue');

builder.objectField(Venue, 'rooms', (t) =>
  t.field({
    type: [Room],
    description: 'Its rooms, in the order of the conference.',
    resolve: ({ id }, _args, { referenceData }) => referenceData.roomsOf(id),
  }),
);

builder.objectField(Room, 'venue', (t) =>
  t.field({
    type: Venue,
    description: 'The venue that it is in.',
    resolve: (room, args, context) => map(venueOf(room, args, context), (id) => ({ id })),
  }),
);
