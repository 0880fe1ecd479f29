import type { ResultOf } from '@wikicon/client';
import type { Text } from '../text/text.ts';
import type { organizedFragment } from '../viewer/rights.ts';

/** The data of a conference that the frame of the organizers' pages shows. */
export type Framed = ResultOf<typeof organizedFragment> & { readonly name: Text };
