/** What is typed here finds what the server would find: there is one such rule. */
export { fold } from '@wikicon/schema/client';
