import type { Edge, Page, PageArguments } from '../kernel/page.ts';
import type { Message } from '../model/message.ts';
import type { Refusal } from './write-result.ts';

/** The most messages that are marked at once: those of the largest page. */
export const maxMarkedAtOnce = 100;

export interface MessagesMarked {
  readonly kind: 'MarkMessagesReadPayload';
  readonly unreadMessageCount: number;
}

/** The inbox of the viewer, for themselves alone. */
export interface MessageService {
  /** The latest first; null with an access token. */
  messages(page: PageArguments): Promise<Page<Edge<Message>> | null>;
  markRead(ids: readonly string[]): Promise<MessagesMarked | Refusal>;
}
