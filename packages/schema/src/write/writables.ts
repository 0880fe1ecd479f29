import * as refs from '../graphql/refs.ts';
import { inputs } from '../nouns/inputs.ts';
import { declarations } from '../nouns/nouns.ts';
import { writable } from './mutations.ts';

const owner = 'The conference that it belongs to.';
const steward = 'The conference on whose behalf it is made, and whose organizers may change it.';
const kept = 'Refused while other nodes refer to it.';
const alone = 'Nothing else goes with it.';

export const ConferencePayload = writable(refs.Conference, 'Conference', {
  word: 'conference',
  conference: null,
  cascade: 'Only a draft; everything that it owns goes with it.',
  fields: inputs.Conference,
});
writable(refs.Series, 'Series', { word: 'series', conference: steward, cascade: kept, fields: inputs.Series });
writable(refs.Affiliate, 'Affiliate', {
  word: 'affiliate',
  conference: steward,
  cascade: kept,
  fields: inputs.Affiliate,
});
writable(refs.Institution, 'Institution', {
  word: 'institution',
  conference: steward,
  cascade: kept,
  fields: inputs.Institution,
});
writable(refs.Person, 'Person', {
  word: 'person',
  conference: steward,
  cascade: `${kept} Their affiliations go with them.`,
  fields: inputs.Person,
});
writable(refs.Venue, 'Venue', { word: 'venue', conference: owner, cascade: kept, fields: inputs.Venue });
writable(refs.Room, 'Room', { word: 'room', conference: owner, cascade: kept, fields: inputs.Room });
writable(refs.Topic, 'Topic', { word: 'topic', conference: owner, cascade: kept, fields: inputs.Topic });
writable(refs.SessionType, 'SessionType', {
  word: 'session type',
  conference: owner,
  cascade: kept,
  fields: inputs.SessionType,
});
writable(refs.Source, 'Source', { word: 'source', conference: owner, cascade: kept, fields: inputs.Source });
export const SessionPayload = writable(refs.Session, 'Session', {
  word: 'session',
  conference: owner,
  cascade: `${kept} Its abstract and the edges to its speakers go with it.`,
  fields: inputs.Session,
});
writable(refs.Committee, 'Committee', {
  word: 'committee',
  conference: owner,
  cascade: `${kept} The memberships go with it.`,
  fields: inputs.Committee,
});
writable(refs.Milestone, 'Milestone', {
  word: 'milestone',
  conference: owner,
  cascade: alone,
  fields: inputs.Milestone,
});
writable(refs.Figure, 'Figure', { word: 'figure', conference: owner, cascade: alone, fields: inputs.Figure });
writable(refs.Statement, 'Statement', {
  word: 'statement',
  conference: owner,
  cascade: alone,
  fields: inputs.Statement,
});
writable(refs.Credit, 'Credit', { word: 'credit', conference: owner, cascade: alone, fields: inputs.Credit });
writable(refs.MediaFile, 'MediaFile', {
  word: 'file',
  conference: owner,
  cascade: kept,
  fields: inputs.MediaFile,
});
for (const { name, word } of declarations)
  writable(refs.declaredRefs[name]!, name, {
    word,
    article: /^[aeiou]/.test(word) ? 'an' : 'a',
    conference: owner,
    cascade: alone,
    fields: inputs[name],
  });
