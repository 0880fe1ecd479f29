/** The one rule of comparing text, so that a search here finds what the server would find. */
export { fold } from '@wikicon/schema/client';
