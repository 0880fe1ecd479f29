import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { conferenceOf, ownedId, parseId, typeNameOf, ulidOf, type ConferenceId, type Id } from './ids.ts';

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const letter = fc.constantFrom(...crockford);
const ulid = fc
  .tuple(fc.constantFrom(...'01234567'), fc.array(letter, { minLength: 25, maxLength: 25 }))
  .map(([first, rest]) => first + rest.join(''));
const standalone = fc.constantFrom('con', 'ser', 'per', 'aff', 'ins');
const owned = fc.constantFrom('ses', 'typ', 'top', 'ven', 'rom', 'com', 'mil', 'fig', 'stm', 'crd', 'src', 'med');

it('comes apart into what it was made of', () => {
  fc.assert(
    fc.property(owned, ulid, ulid, (prefix, conference, own) => {
      const owner: ConferenceId = `con_${conference}`;
      const id = ownedId(prefix, owner, own);
      expect(parseId(id)).toEqual({ prefix, own, conference: owner });
      expect([conferenceOf(id), ulidOf(id)]).toEqual([owner, own]);
    }),
  );
});

it('knows a standalone id and the type behind it', () => {
  fc.assert(
    fc.property(standalone, ulid, (prefix, own) => {
      const id = `${prefix}_${own}` as Id;
      expect(parseId(id)).toEqual({ prefix, own, conference: null });
      expect(typeNameOf(id)).toMatch(/^[A-Z][A-Za-z]+$/);
    }),
  );
});

it('is null for anything else', () => {
  const almost = fc.oneof(
    fc.string(),
    ulid,
    ulid.map((own) => `con_${own}${own}`),
    ulid.map((own) => `ses_${own}`),
    ulid.map((own) => `con_${own.toLowerCase().replace(/\d/g, 'a')}`),
    ulid.map((own) => `con_${own}\n`),
  );
  fc.assert(
    fc.property(almost, (text) => {
      expect(parseId(text)).toBeNull();
    }),
  );
});
