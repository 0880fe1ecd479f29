import type { ResultOf } from '@wikicon/schema/client';
import type { Text } from '../text/text.ts';
import type { organizedFragment } from '../viewer/rights.ts';

/** What the frame of the organizers' pages shows of a conference. */
export type Framed = ResultOf<typeof organizedFragment> & { readonly name: Text };
