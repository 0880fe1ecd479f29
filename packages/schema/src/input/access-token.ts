import { vocabulary } from '../kernel/vocabulary/vocabulary.ts';
import { tokenScopes } from '../model/viewer.ts';
import { required, type Values } from './field.ts';
import * as kit from './kit.ts';

export const TokenScope = vocabulary('TokenScope', 'What an access token may be used for.', tokenScopes);

export const accessTokenFields = {
  name: required(kit.text('What to call it.', 100)),
  scopes: kit.someOf(TokenScope, 'What it may be used for, not empty; to read, if left out.'),
  conferences: kit.ids('The conferences that it is limited to, not empty; no limit, if left out.', 'con'),
  expiresAt: required(kit.scalar('DateTime', 'When it ends, within a year.')),
};
export type AccessTokenValues = Values<typeof accessTokenFields>;
