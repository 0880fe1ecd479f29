import type { Grant, NodeReaders } from '@wikicon/schema';
import { nodeReaders, privateFields, rules } from '../src/authority/rules.ts';
import { spoken, table, type Document } from './document.ts';

const words: Readonly<Record<Grant, string>> = {
  ORGANIZER: 'organizers',
  PROGRAM: 'program committee',
  SCHOLARSHIP: 'scholarship committee',
  TRUST_AND_SAFETY: 'trust and safety',
  VOLUNTEER: 'volunteers',
  MEMBER: 'members of other committees',
  SIGNED_IN: 'everybody who is signed in',
  SELF: 'the person themselves',
  STEWARD: 'organizers of the conference that brought it in',
};

const readers: Readonly<Record<Extract<NodeReaders, string>, string>> = {
  EVERYBODY: 'everybody',
  WITH_CONFERENCE: 'whoever sees its conference: everybody once that is published, its team before',
  WITH_PROGRAM:
    'whoever sees its conference, once the program of that is published too: everybody then, its team before',
  AS_CHOSEN:
    'everybody once they are listed somewhere public; before, they themselves, the team that named them, and, when they signed in before any team did, members of any team',
};

const told = (grants: readonly Grant[]): string => grants.map((grant) => words[grant]).join(', ') || 'nobody';

const toldReaders = (who: NodeReaders): string =>
  typeof who === 'string'
    ? readers[who]
    : `whoever sees its conference, from \`${who.from}\` on; before: ${told(who.before)}`;

export const authority: Document = {
  file: new URL('../../../docs/authority.md', import.meta.url),
  made: {
    nodes: table(
      ['type', 'who sees it'],
      Object.entries(nodeReaders).map(([type, who]) => [spoken(type), toldReaders(who)]),
    ),
    rules: table(
      ['what', 'make', 'change', 'delete'],
      Object.entries(rules).map(([noun, rule]) => [
        spoken(noun),
        told(rule.create),
        told(rule.update),
        told(rule.delete),
      ]),
    ),
    fields: table(
      ['field', 'who reads it'],
      Object.entries(privateFields).map(([field, grants]) => [`\`${field}\``, told(grants)]),
    ),
  },
};
